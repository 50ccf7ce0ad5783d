import { subjectOf } from '../acts/act-id.ts';
import type { Act, ActOf } from '../acts/act.ts';
import { standingActs } from '../acts/standing.ts';

/** What stands of the commendation on one month's results: the acts of that month, whenever they were done. */
export interface Round {
  /** One a nominee and rank, in the order in which they were made. */
  nominations: ActOf<'nominate'>[];
  ranking: ActOf<'rank'> | undefined;
  decision: ActOf<'council-decision'> | undefined;
}

export function roundOf(acts: readonly Act[]): Round {
  const standing = standingActs(acts);
  const bySubject = new Map(
    standing.filter((act) => act.kind === 'nominate').map((act) => [subjectOf(act), act] as const),
  );
  return {
    nominations: Array.from(bySubject.values()),
    ranking: standing.findLast((act) => act.kind === 'rank'),
    decision: standing.findLast((act) => act.kind === 'council-decision'),
  };
}
