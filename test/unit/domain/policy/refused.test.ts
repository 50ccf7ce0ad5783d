import { describe, expect, it } from 'vitest';
import { DomainError } from '../../../../shared/domain/errors.ts';
import { requireMay } from '../../../../shared/domain/policy/may.ts';
import { readGrants } from '../../../../shared/domain/policy/person.ts';
import type { Named } from '../../../../shared/domain/policy/resource.ts';
import type { Action } from '../../../../shared/domain/policy/rules.ts';
import { province } from '../../../fixtures/policy/province.ts';

const today = { register: province, day: '2024-03-12' };

/** What a client is told, without what it named itself. */
function refusal(grants: string, action: Action, named: Named) {
  const person = { id: 'somebody@tinh', grants: readGrants(grants) };
  try {
    requireMay(person, action, { named, today });
    return 'allowed';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const words = Object.values(named).filter((value) => typeof value === 'string');
    const text = JSON.stringify({ kind: error.kind, code: error.code, ...error.text, faults: error.faults });
    return words.reduce((told, word) => told.replaceAll(`“${word}”`, '“…”').replaceAll(` ${word}`, ' …'), text);
  }
}

describe('what somebody may not know of', () => {
  it.each<{ what: string; grants: string; action: Action; there: Named; notThere: Named }>([
    {
      what: 'a district',
      grants: 'district-officer:huyen-a',
      action: 'read-summary',
      there: { districtId: 'huyen-b' },
      notThere: { districtId: 'huyen-z' },
    },
    {
      what: 'a commune',
      grants: 'commune-officer:xa-a',
      action: 'read-progress',
      there: { communeId: 'xa-b' },
      notThere: { communeId: 'xa-z' },
    },
    {
      what: 'a commune of another district',
      grants: 'district-officer:huyen-a',
      action: 'read-progress',
      there: { communeId: 'xa-c' },
      notThere: { communeId: 'xa-z' },
    },
    {
      what: 'a unit of another commune',
      grants: 'commune-officer:xa-a',
      action: 'read-form',
      there: { communeId: 'xa-b', unitId: 'xom-1' },
      notThere: { communeId: 'xa-z', unitId: 'xom-1' },
    },
    {
      what: 'a unit of the same commune',
      grants: 'reporter:xa-a/xom-1',
      action: 'read-form',
      there: { communeId: 'xa-a', unitId: 'xom-2' },
      notThere: { communeId: 'xa-a', unitId: 'xom-9' },
    },
    {
      what: 'an upload',
      grants: 'reporter:xa-a/xom-1',
      action: 'read-upload',
      there: { uploadId: 'u-1', of: { communeId: 'xa-a', unitId: 'xom-2' } },
      notThere: { uploadId: 'u-2', of: { communeId: 'xa-c', unitId: 'xom-9' } },
    },
    {
      what: 'an upload in a scope, for a role that reads none',
      grants: 'administrator:tinh',
      action: 'read-upload',
      there: { uploadId: 'u-1', of: { communeId: 'xa-a', unitId: 'xom-2' } },
      notThere: { uploadId: 'u-2', of: undefined },
    },
  ])('is told apart from what is not there by nothing but its id: $what', ({ grants, action, there, notThere }) => {
    const [one, other] = [refusal(grants, action, there), refusal(grants, action, notThere)];

    expect(one).toContain('"kind":"not-found"');
    expect(one).toBe(other);
  });
});

describe('what somebody may know of but not do', () => {
  it.each<[string, Action, Named]>([
    ['reporter:xa-a/xom-1', 'read-progress', { communeId: 'xa-a' }],
    ['commune-officer:xa-a', 'read-summary', { districtId: 'huyen-a' }],
    ['commune-officer:xa-a', 'verify-criterion', { communeId: 'xa-a' }],
    ['district-officer:huyen-a', 'confirm-month', { communeId: 'xa-a' }],
    ['auditor:tinh', 'send-report', { communeId: 'xa-a', unitId: 'xom-1' }],
    ['administrator:tinh', 'read-progress', { communeId: 'xa-a' }],
  ])('is refused, with whom to ask: %s, %s', (grants, action, named) => {
    const told = refusal(grants, action, named);

    expect(told).toContain('"kind":"forbidden","code":"not-yours"');
    expect(told).toMatch(/Hãy nhờ người được làm việc này: \S.*Ask who may: \S/);
  });
});
