import { describe, expect, it } from 'vitest';
import { compilePattern } from '../../../infra/local/events/pattern.ts';
import { UnknownInTemplateError } from '../../../infra/local/template/errors.ts';

const event = {
  source: 'aws.s3',
  detail: { key: 'reports/luc-ba/a.xlsx', size: 100, tags: ['x', 'y'], empty: null, of: { unit: 'Xom-2' } },
};
const key = (test: unknown): object => ({ detail: { key: [test] } });
const size = (test: unknown): object => ({ detail: { size: [test] } });

describe('an event pattern', () => {
  it.each([
    ['the same value', { source: ['aws.s3'] }],
    ['one of several', { source: ['other', 'aws.s3'] }],
    ['a prefix', key({ prefix: 'reports/' })],
    ['a prefix whatever its case', key({ prefix: { 'equals-ignore-case': 'REPORTS/' } })],
    ['a suffix', key({ suffix: '.xlsx' })],
    ['a wildcard', key({ wildcard: 'reports/*/a.*' })],
    ['anything but', key({ 'anything-but': ['other'] })],
    ['anything but a prefix', key({ 'anything-but': { prefix: 'summaries/' } })],
    ['a number in bounds', size({ numeric: ['>', 0, '<=', 100] })],
    ['what exists', key({ exists: true })],
    ['what does not exist', { detail: { nothing: [{ exists: false }] } }],
    ['null', { detail: { empty: [null] } }],
    ['one value of a list', { detail: { tags: ['y'] } }],
    ['equal but for case', { detail: { of: { unit: [{ 'equals-ignore-case': 'xom-2' }] } } }],
    ['one of alternatives', { detail: { $or: [{ size: [1] }, { key: [{ prefix: 'reports/' }] }] } }],
    ['every field at once', { source: ['aws.s3'], detail: { size: [100], tags: ['x'] } }],
  ])('matches %s', (_what, pattern) => {
    expect(compilePattern(pattern)(event)).toBe(true);
  });

  it.each([
    ['another value', { source: ['aws.sqs'] }],
    ['a text where the number stands', size('100')],
    ['another prefix', key({ prefix: 'summaries/' })],
    ['a dot of a wildcard taken for any sign', key({ wildcard: 'reports/luc-ba/a.xls.' })],
    ['what it is anything but', key({ 'anything-but': { suffix: ['.csv', '.xlsx'] } })],
    ['a number out of bounds', size({ numeric: ['>', 100] })],
    ['a field that is absent', { detail: { nothing: ['x'] } }],
    ['a field that may not exist', key({ exists: false })],
    ['one field only', { source: ['aws.s3'], detail: { size: [1] } }],
  ])('does not match %s', (_what, pattern) => {
    expect(compilePattern(pattern)(event)).toBe(false);
  });

  it.each([
    ['an operator', key({ cidr: '10.0.0.0/24' })],
    ['two operators at once', key({ prefix: 'a', suffix: 'b' })],
    ['a form of an operator', size({ numeric: ['~', 1] })],
    ['a value outside a list', { source: 'aws.s3' }],
  ])('with %s that is not known is refused when it is read', (_what, pattern) => {
    expect(() => compilePattern(pattern)).toThrow(UnknownInTemplateError);
  });
});
