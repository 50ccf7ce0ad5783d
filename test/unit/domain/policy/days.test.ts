import { describe, expect, it } from 'vitest';
import { may, mayKnow } from '../../../../shared/domain/policy/may.ts';
import { readGrants, type Person } from '../../../../shared/domain/policy/person.ts';
import { resourceOn, type Named } from '../../../../shared/domain/policy/resource.ts';
import type { Register } from '../../../../shared/domain/unit.ts';
import { province } from '../../../fixtures/policy/province.ts';

const lastDay = '2025-06-30';
const ended = new Set(['huyen-a', 'xa-a', 'xom-2']);

/** On 01/07/2025 a district and its commune xa-a are no more, nor is the second hamlet of xa-c; there is a new commune. */
const register: Register = {
  ...province,
  units: [
    ...province.units.map((unit) => {
      const ends = ended.has(unit.id) && (unit.id !== 'xom-2' || unit.parent === 'xa-c');
      return ends || unit.parent === 'xa-a' ? { ...unit, validTo: lastDay } : unit;
    }),
    {
      id: 'xa-moi',
      parent: 'tinh',
      kind: 'commune',
      name: { vi: 'Xã mới', en: 'New' },
      validFrom: '2025-07-01',
      validTo: null,
    },
  ],
};

const before = { register, day: lastDay };
const after = { register, day: '2025-07-01' };
const person = (grants: string): Person => ({ id: 'somebody@tinh', grants: readGrants(grants) });
const reads = (grants: string, named: Named, today: typeof before): boolean =>
  may(person(grants), 'read-progress', resourceOn(today, named));

describe('a scope whose place ended', () => {
  it.each(['commune-officer:xa-a', 'district-officer:huyen-a'])('holds to its last day and no longer: %s', (grants) => {
    expect(reads(grants, { communeId: 'xa-a' }, before)).toBe(true);
    expect(reads(grants, { communeId: 'xa-a' }, after)).toBe(false);
    expect(mayKnow(person(grants), resourceOn(after, { communeId: 'xa-a' }), after)).toBe(false);
  });

  it('is no scope of what follows', () => {
    expect(reads('district-officer:huyen-a', { communeId: 'xa-moi' }, after)).toBe(false);
  });
});

describe('what ended', () => {
  it('is still read by who is above it and still there', () => {
    expect(reads('auditor:tinh', { communeId: 'xa-a' }, after)).toBe(true);
  });

  it('leaves a unit’s old files to its commune, and no more to its reporter', () => {
    const old = { uploadId: 'u', of: { communeId: 'xa-c', unitId: 'xom-2' } };
    const readsOld = (grants: string, today: typeof before): boolean =>
      may(person(grants), 'read-upload', resourceOn(today, old));

    expect([readsOld('reporter:xa-c/xom-2', before), readsOld('reporter:xa-c/xom-2', after)]).toEqual([true, false]);
    expect(readsOld('commune-officer:xa-c', after)).toBe(true);
  });
});

describe('what is not yet', () => {
  it('is seen by nobody before its first day', () => {
    expect(reads('auditor:tinh', { communeId: 'xa-moi' }, before)).toBe(false);
    expect(reads('auditor:tinh', { communeId: 'xa-moi' }, after)).toBe(true);
    expect(reads('commune-officer:xa-moi', { communeId: 'xa-moi' }, before)).toBe(false);
  });
});

describe('a file that came under no commune', () => {
  it.each([{ of: undefined }, { of: { communeId: 'xa-z', unitId: 'xom-1' } }])(
    'is for those who look after all, of $of',
    ({ of }) => {
      const stray = resourceOn(before, { uploadId: 'u', of });

      expect(may(person('auditor:tinh'), 'read-upload', stray)).toBe(true);
      expect(may(person('auditor:huyen-a commune-officer:xa-a'), 'read-upload', stray)).toBe(false);
    },
  );
});
