import { isOfCommendation } from '../domain/commendation/round.ts';
import type { Act } from '../domain/acts/act.ts';
import { inOrder } from '../domain/acts/standing.ts';
import type { Period } from '../domain/period.ts';
import { periodsOf, type Given } from '../domain/rules.ts';
import type { ActStore } from '../ports.ts';

/** What was done about the commendation on a month's results: in that month of the drive or any later one. */
export function findOfRound(
  deps: { acts: Pick<ActStore, 'findBetween'>; given: Given },
  { communeId, period }: { communeId: string; period: string },
): Promise<Act[]> {
  const periods = periodsOf(deps.given, communeId).filter(({ label }) => label >= period);
  return findCommended(deps, communeId, periods);
}

/** What was done about commendation in some months of a commune's drive, and what took it back, in order; one query. */
export async function findCommended(
  { acts }: { acts: Pick<ActStore, 'findBetween'> },
  communeId: string,
  periods: readonly Pick<Period, 'label'>[],
): Promise<Act[]> {
  const [from, to] = [periods.at(0)?.label, periods.at(-1)?.label];
  if (from === undefined || to === undefined) return [];
  const found = await acts.findBetween(communeId, { from, to });
  return inOrder(found).filter(({ kind }) => isOfCommendation(kind) || kind === 'withdraw');
}
