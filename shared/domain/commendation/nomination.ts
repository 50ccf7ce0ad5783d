import type { ActContent } from '../acts/act.ts';
import { subjectOf } from '../acts/act-id.ts';
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

type Nominee = Pick<Nomination, 'unitId' | 'participantId' | 'person'>;

/**
 * Whether it is the same achievement: a unit is the participant of its id, and a person is who has that name, however it
 * was typed and whatever the post, unless two are each said to be of another unit.
 */
export function isSameNominee(one: Nominee, other: Nominee): boolean {
  if (one.person === null || other.person === null)
    return one.person === other.person && placeOf(one) === placeOf(other);
  if (comparable(one.person.name) !== comparable(other.person.name)) return false;
  return [placeOf(one), placeOf(other)].includes('') || placeOf(one) === placeOf(other);
}

type Said = Extract<ActContent, { kind: 'nominate' }>;

/** Of the same for the same rank in the same round, whoever said it. */
export function nomineeKey({ by: _whoever, ...said }: Said & { by?: string }): string {
  return subjectOf(said);
}

const placeOf = ({ unitId, participantId }: Nominee): string => unitId ?? participantId ?? '';

/** The unit that is itself nominated; undefined where it is a person of it, or a body that is not ranked. */
export function nominatedUnit({ unitId, participantId, person }: Nomination): string | undefined {
  return person === null ? (unitId ?? participantId) : undefined;
}

/** Names a nomination in the name of a file: never by a person's name. */
export function slugOf({ id }: Pick<Nomination, 'id'>): string {
  return id.slice('nominate-'.length, 'nominate-'.length + 12);
}
