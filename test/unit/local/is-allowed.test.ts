import { describe, expect, it } from 'vitest';
import { isAllowed, refuseUnknownConditions } from '../../../infra/local/iam/is-allowed.ts';
import { UnknownInTemplateError } from '../../../infra/local/template/errors.ts';
import type { Statement } from '../../../infra/local/template/model/permissions.ts';

const allow = (Action: string, Resource: string, more: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Action: [Action],
  Resource: [Resource],
  ...more,
});
const get = { action: 's3:GetObject', resource: 'arn:aws:s3:::b/reports/a' };

describe('a policy', () => {
  it('allows what it names, also by wildcards, and nothing else', () => {
    expect(isAllowed([allow('s3:GetObject', 'arn:aws:s3:::b/reports/*')], get)).toBe(true);
    expect(isAllowed([allow('s3:Get*', 'arn:aws:s3:::?/reports/a')], get)).toBe(true);
    expect(isAllowed([allow('s3:PutObject', 'arn:aws:s3:::b/reports/*')], get)).toBe(false);
    expect(isAllowed([allow('s3:GetObject', 'arn:aws:s3:::b/summaries/*')], get)).toBe(false);
    expect(isAllowed([allow('s3:GetObject', 'arn.aws:s3:::b/reports/a')], get)).toBe(false);
    expect(isAllowed([], get)).toBe(false);
  });

  it('denies whatever else allows it', () => {
    const deny: Statement = { Effect: 'Deny', Action: ['s3:*'], Resource: ['*'] };

    expect(isAllowed([allow('s3:GetObject', '*'), deny], get)).toBe(false);
  });

  it('allows under a condition only where its key is given and fits', () => {
    const statement = allow('s3:ListBucket', 'arn:aws:s3:::b', {
      Condition: { StringLike: { 's3:prefix': ['reports/*'] } },
    });
    const list = { action: 's3:ListBucket', resource: 'arn:aws:s3:::b' };

    expect(isAllowed([statement], { ...list, keys: { 's3:prefix': 'reports/luc-ba/' } })).toBe(true);
    expect(isAllowed([statement], { ...list, keys: { 's3:prefix': '' } })).toBe(false);
    expect(isAllowed([statement], list)).toBe(false);
  });

  it('with a condition that the run cannot judge stops it', () => {
    const statement = allow('s3:GetObject', '*', { Condition: { IpAddress: { 'aws:SourceIp': ['10.0.0.0/8'] } } });

    expect(() => refuseUnknownConditions([statement])).toThrow(UnknownInTemplateError);
  });
});
