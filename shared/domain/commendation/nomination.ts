import type { ActContent } from '../acts/act.ts';
import type { Rank } from '../acts/commendation.ts';
import { nameOf, placeOf, type Nominee } from '../acts/nominee.ts';
import { canonicalJson } from '../canonical.ts';
import type { Told } from './group-nominees.ts';

/** A nomination as its act says it. */
export interface Nomination {
  id: string;
  unitId?: string;
  participantId?: string;
  person: { name: string; post: string } | null;
  rank: Rank;
  achievements: string;
}

/**
 * Whether it is the same achievement: a unit is the participant of its id, and a person is who has that name, however it
 * was typed and whatever the post, unless two are each said to be of another unit.
 */
export function isSameNominee(one: Nominee, other: Nominee): boolean {
  if (nameOf(one) !== nameOf(other)) return false;
  if (placeOf(one) === placeOf(other)) return true;
  return one.person !== null && [placeOf(one), placeOf(other)].includes('');
}

type Said = Extract<ActContent, { kind: 'nominate' }>;

/** Who is nominated for which rank in which round, whoever said it: what `groupNominees` makes one of. */
export function toldOf(said: Said & { period: string }): Told {
  const { round = said.period, rank } = said;
  const [name, place] = [nameOf(said), placeOf(said)];
  const about = canonicalJson(name === null ? { round, rank, body: place } : { round, rank, name });
  return { about, place: name === null ? '' : place };
}

/** The unit that is itself nominated; undefined where it is a person of it, or a body that is not ranked. */
export function nominatedUnit({ unitId, participantId, person }: Nomination): string | undefined {
  return person === null ? (unitId ?? participantId) : undefined;
}

/** Names a nomination in the name of a file: never by a person's name. */
export function slugOf({ id }: Pick<Nomination, 'id'>): string {
  return id.slice('nominate-'.length, 'nominate-'.length + 12);
}
