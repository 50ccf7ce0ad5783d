import { readGiven } from '../../../data/given.ts';
import { periodsOf } from '../../../shared/domain/rules.ts';

/** The instant from which a month may be closed, or undefined where the label is none of any campaign's months. */
export type CloseDueAt = (period: string) => Date | undefined;

/** By the rules of all communes that have the month: the last of their locks. */
export const closeDueAt: CloseDueAt = (period) => {
  const given = readGiven();
  const locks = given.campaigns
    .flatMap(({ communes }) => communes)
    .flatMap((communeId) => periodsOf(given, communeId))
    .flatMap(({ label, locksAt }) => (label === period ? [Date.parse(locksAt)] : []));
  return locks.length === 0 ? undefined : new Date(Math.max(...locks));
};
