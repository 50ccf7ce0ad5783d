import { expect, it } from 'vitest';
import { findFaults } from '../../grants/find-faults.ts';
import type { Grant } from '../../grants/grant.ts';

const arn = (resource: string) => `arn:aws:dynamodb:ap-southeast-1:000000000000:table/${resource}`;
const grant = (action: string, more: Partial<Grant> = {}): Grant => ({
  who: 'get-upload',
  action,
  resource: arn('Progress1A2B3C4D'),
  condition: undefined,
  ...more,
});
const wish = (action: string, more: object = {}) => ({
  principal: 'get-upload',
  action,
  resource: arn('Progress1A2B3C4D'),
  ...more,
});
const read = { grants: [grant('dynamodb:Query')], wishes: [wish('dynamodb:Query')], unexercised: [] };

it('is satisfied where what is granted is what was asked for', () => {
  expect(findFaults(read)).toEqual([]);
});

it('names who asked for what is not granted, once', () => {
  const wishes = [...read.wishes, wish('dynamodb:Scan'), wish('dynamodb:Scan')];

  expect(findFaults({ ...read, wishes })).toEqual(['not granted: get-upload dynamodb:Scan table/Progress']);
  expect(findFaults({ ...read, wishes: [wish('dynamodb:Query', { principal: 'get-form' })] })).toContain(
    'not granted: get-form dynamodb:Query table/Progress',
  );
});

it('names what is granted and was not asked for, unless a reason is given', () => {
  const grants = [...read.grants, grant('dynamodb:GetItem')];
  const reason = { action: 'dynamodb:GetItem', who: ['get-upload'], why: 'A retry.' };

  expect(findFaults({ ...read, grants })).toEqual(['not used: get-upload dynamodb:GetItem table/Progress']);
  expect(findFaults({ ...read, grants, unexercised: [reason] })).toEqual([]);
  expect(findFaults({ ...read, grants, unexercised: [{ ...reason, on: 'table/Other' }] })).toHaveLength(2);
});

it('counts a grant under a condition as used only where the condition held', () => {
  const condition = { StringLike: { 's3:prefix': ['reports/*'] } };
  const grants = [grant('s3:ListBucket', { condition })];
  const asked = (prefix: string) => [wish('s3:ListBucket', { keys: { 's3:prefix': prefix } })];

  expect(findFaults({ ...read, grants, wishes: asked('reports/luc-ba/') })).toEqual([]);
  expect(findFaults({ ...read, grants, wishes: asked('acts/luc-ba/') })).toHaveLength(2);
});

it('names a reason that is no longer needed', () => {
  const used = { action: 'dynamodb:Query', why: 'A retry.' };
  const absent = { action: 'dynamodb:Scan', who: ['get-upload'], why: 'A retry.' };

  expect(findFaults({ ...read, unexercised: [used, absent] })).toEqual([
    'listed as unused, but used: every role dynamodb:Query',
    'listed, but not granted: get-upload dynamodb:Scan',
  ]);
});

it('names what is granted on everything, unless the service knows nothing narrower', () => {
  const wide = [grant('dynamodb:*'), grant('xray:PutTraceSegments', { resource: '*' })];
  const traces = { action: 'xray:PutTraceSegments', why: 'Lambda does it.' };

  expect(findFaults({ ...read, grants: [...read.grants, ...wide], unexercised: [traces] })).toEqual([
    'too wide: get-upload dynamodb:* table/Progress',
    'too wide: get-upload xray:PutTraceSegments *',
  ]);
  expect(
    findFaults({ ...read, grants: [...read.grants, ...wide.slice(1)], unexercised: [{ ...traces, everywhere: true }] }),
  ).toEqual([]);
});
