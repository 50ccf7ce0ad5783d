import { subjectOf } from '../acts/act-id.ts';
import { lastAbout } from '../acts/act-state.ts';
import type { Act, ActOf } from '../acts/act.ts';
import { inOrder } from '../acts/standing.ts';

/** What stands of the commendation on one month's results: the acts of that month, whenever they were done. */
export interface Round {
  /** One a nominee and rank, in the order in which they were made. */
  nominations: ActOf<'nominate'>[];
  ranking: ActOf<'rank'> | undefined;
  decision: ActOf<'council-decision'> | undefined;
}

/** Of what was said of the same the last stands or, where that was taken back, nothing does. */
export function roundOf(acts: readonly Act[]): Round {
  const ordered = inOrder(acts);
  const standing = ordered.filter((act) => isOfRound(act) && lastAbout(ordered, subjectOf(act))?.id === act.id);
  return {
    nominations: standing.filter((act) => act.kind === 'nominate'),
    ranking: standing.findLast((act) => act.kind === 'rank'),
    decision: standing.findLast((act) => act.kind === 'council-decision'),
  };
}

function isOfRound({ kind }: Act): boolean {
  return kind === 'nominate' || kind === 'rank' || kind === 'council-decision';
}
