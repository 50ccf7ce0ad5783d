import type { Person, Role } from '../../../shared/domain/policy/person.ts';

/** Gives a bearer token for somebody. */
export type TokenFor = (person: Person) => Promise<string>;

const holder = (id: string, role: Role, scope: string): Person => ({ id, grants: [{ role, scope }] });

// As the demonstration names its people, for places of which it names nobody.

export function reporterOf({ communeId, unitId }: { communeId: string; unitId: string }): Person {
  return holder(`${unitId}@${communeId}`, 'reporter', `${communeId}/${unitId}`);
}

export function communeOfficerOf(communeId: string): Person {
  return holder(`officer@${communeId}`, 'commune-officer', communeId);
}

export function districtOfficerOf(districtId: string): Person {
  return holder(`officer@${districtId}`, 'district-officer', districtId);
}

/** Reads all that there is in a district. */
export function auditorOf(districtId: string): Person {
  return holder(`auditor@${districtId}`, 'auditor', districtId);
}
