import type { Rank } from '../acts/commendation.ts';
import { comparable } from '../text.ts';

/** A nomination as its act says it. */
export interface Nomination {
  id: string;
  unitId?: string;
  participantId?: string;
  person: { name: string; post: string } | null;
  rank: Rank;
  achievements: string;
}

/** Whose achievement it is: equal for two nominations of the same body or person, however the name was typed. */
export function nomineeKey({ unitId, participantId, person }: Nomination): string {
  const place = unitId ?? participantId ?? '';
  return person === null ? `body ${place}` : `person ${comparable(person.name)} of ${place}`;
}

/** The unit that is itself nominated; undefined where it is a person of it, or a body that is not ranked. */
export function nominatedUnit({ unitId, participantId, person }: Nomination): string | undefined {
  return person === null ? (unitId ?? participantId) : undefined;
}

/** Names a nomination in the name of a file: never by a person's name. */
export function slugOf({ id }: Pick<Nomination, 'id'>): string {
  return id.slice('nominate-'.length, 'nominate-'.length + 12);
}
