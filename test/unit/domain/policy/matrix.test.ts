import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../../data/given.ts';
import { may, mayKnow } from '../../../../shared/domain/policy/may.ts';
import { roles, type Person } from '../../../../shared/domain/policy/person.ts';
import { resourceOn, type Named } from '../../../../shared/domain/policy/resource.ts';
import { rules, type Action } from '../../../../shared/domain/policy/rules.ts';
import { currentRegister } from '../../../../shared/domain/rules.ts';
import type { Unit } from '../../../../shared/domain/unit.ts';
import { actions, isExpected, isReached } from '../../../fixtures/policy/expected.ts';
import { province, spots, type Spot } from '../../../fixtures/policy/province.ts';

const today = { register: province, day: '2024-03-12' };

/** A commune is asked for by its own routes, whatever is above it by those of a district. */
function namedOf({ kind, id }: Spot): Named {
  const [communeId = '', unitId] = id.split('/');
  return kind === 'commune' || kind === 'unit' ? { communeId, unitId } : { districtId: id };
}

const resources = spots.map((place) => ({ place, resource: resourceOn(today, namedOf(place)) }));
const holder = (role: Person['grants'][number]['role'], scope: string): Person => ({
  id: 'somebody@tinh',
  grants: [{ role, scope }],
});

/** What the decision says otherwise than the table that was written down by hand. */
function differences(role: Person['grants'][number]['role'], action: Action): string[] {
  return spots.flatMap((scope) =>
    resources.flatMap(({ place, resource }) => {
      const isIn = isReached(action, { place: place.path, scope: scope.path });
      const decided = may(holder(role, scope.id), action, resource);
      return decided === (isIn && isExpected(role, action)) ? [] : [`${role}:${scope.id} ${action} ${place.id}`];
    }),
  );
}

describe('every role, with every scope of a province, to every place of it', () => {
  it.each(roles.flatMap((role) => actions.map((action) => ({ role, action }))))(
    'is as it was written down by hand: $role, $action',
    ({ role, action }) => {
      expect(differences(role, action)).toEqual([]);
    },
  );

  it('has all actions that there are', () => {
    expect(actions.toSorted()).toEqual(Object.keys(rules).toSorted());
  });

  it('lets nobody do anything without a grant', () => {
    const nobody: Person = { id: 'nobody@tinh', grants: [] };

    const allowed = resources.flatMap(({ resource }) => actions.filter((action) => may(nobody, action, resource)));

    expect(allowed).toEqual([]);
  });

  it('adds up the grants of one person, each in its own place', () => {
    const clerk: Person = {
      id: 'clerk@xa-a',
      grants: [
        { role: 'reporter', scope: 'xa-a/xom-1' },
        { role: 'council-member', scope: 'xa-c' },
      ],
    };

    const allowed = resources.flatMap(({ place, resource }) =>
      actions.filter((action) => may(clerk, action, resource)).map((action) => `${action} ${place.id}`),
    );

    expect(allowed.filter((line) => line.endsWith(' xa-a') || line.endsWith(' xa-a/xom-2'))).toEqual([
      'read-campaign xa-a',
      'read-participants xa-a',
    ]);
    expect(allowed.filter((line) => line.endsWith(' xa-a/xom-1'))).toEqual([
      'send-report xa-a/xom-1',
      'read-form xa-a/xom-1',
      'read-upload xa-a/xom-1',
      'send-unit-file xa-a/xom-1',
      'read-unit-files xa-a/xom-1',
      'read-campaign xa-a/xom-1',
      'read-movements xa-a/xom-1',
      'read-acts xa-a/xom-1',
      'read-evidence xa-a/xom-1',
      'withdraw-act xa-a/xom-1',
      'send-photo xa-a/xom-1',
      'draft-news xa-a/xom-1',
      'nominate xa-a/xom-1',
      'withdraw-nomination xa-a/xom-1',
      'confirm-launch xa-a/xom-1',
      'complete-task xa-a/xom-1',
      'record-propaganda xa-a/xom-1',
      'read-tasks xa-a/xom-1',
      'read-participants xa-a/xom-1',
      'read-propaganda xa-a/xom-1',
      'record-turn-out xa-a/xom-1',
    ]);
    expect(allowed).toContain('read-progress xa-c');
    expect(allowed).not.toContain('send-report xa-c/xom-1');
  });
});

describe('what somebody may know of', () => {
  it.each(roles)('is what lies in a scope of theirs, and what that lies in: %s', (role) => {
    const wrong = spots.flatMap((scope) =>
      resources.flatMap(({ place, resource }) => {
        const isNear = place.path.startsWith(scope.path) || scope.path.startsWith(place.path);
        const knows = mayKnow(holder(role, scope.id), resource, today);
        return knows === isNear ? [] : [`${scope.id} ${place.id}`];
      }),
    );

    expect(wrong).toEqual([]);
  });
});

it('a decision on commendation is the commune’s own council’s, not one’s above it', () => {
  const decides = (scope: string) =>
    resources
      .filter(({ resource }) => may(holder('council-member', scope), 'decide-commendation', resource))
      .map(({ place }) => place.id);
  const above = spots.find(({ kind }) => kind === 'district')?.id ?? '';

  expect(decides('xa-c')).toEqual(['xa-c']);
  expect(above).not.toBe('');
  expect(decides(above).filter((id) => id.startsWith('xa-'))).toEqual([]);
});

describe('in the register of Đại Từ', () => {
  const register = currentRegister(readGiven());
  const communes = register.units.filter(({ kind }) => kind === 'commune');
  const reporters = register.units.filter((unit) => !['province', 'district', 'commune'].includes(unit.kind));
  const placeOf = ({ id, parent }: Unit): Named => ({ communeId: parent ?? '', unitId: id });
  const at = { register, day: '2024-03-12' };

  it('a reporter sends for one unit of all, and an officer reads the files of one commune', () => {
    expect(communes).toHaveLength(27);
    expect(reporters.length).toBeGreaterThan(390);
    const reporter = holder('reporter', 'luc-ba/xom-2');
    const officer = holder('commune-officer', 'luc-ba');

    const sent = reporters.filter((unit) => may(reporter, 'send-report', resourceOn(at, placeOf(unit))));
    const read = reporters.filter((unit) => may(officer, 'read-upload', resourceOn(at, placeOf(unit))));

    expect(sent.map(({ id, parent }) => `${parent}/${id}`)).toEqual(['luc-ba/xom-2']);
    expect(new Set(read.map(({ parent }) => parent))).toEqual(new Set(['luc-ba']));
    expect(read.length).toBe(reporters.filter(({ parent }) => parent === 'luc-ba').length);
  });

  it('an officer of the district verifies each of its communes, and one of a commune none', () => {
    const verified = (person: Person) =>
      communes.filter(({ id }) => may(person, 'verify-criterion', resourceOn(at, { communeId: id }))).length;

    expect(verified(holder('district-officer', 'dai-tu'))).toBe(27);
    expect(verified(holder('commune-officer', 'luc-ba'))).toBe(0);
    expect(verified(holder('district-officer', 'dinh-hoa'))).toBe(0);
  });
});
