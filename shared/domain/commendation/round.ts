import type { Act, ActOf } from '../acts/act.ts';
import { subjectOf } from '../acts/act-id.ts';
import { ruleOf } from '../acts/kinds.ts';
import { lastStanding, takenBackIn } from '../acts/standing.ts';

/** What stands of the commendation on one month's results, whenever it was done. */
export interface Round {
  /** One a nominee, rank and person who said it, in the order in which they were made. */
  nominations: ActOf<'nominate'>[];
  ranking: ActOf<'rank'> | undefined;
  decision: ActOf<'council-decision'> | undefined;
}

type OfRound = ActOf<'nominate' | 'rank' | 'council-decision'>;

/** The round that an act is of, of whichever months the others are. */
export function roundOf(acts: readonly Act[], label: string): Round {
  const standing = standingIn(acts).filter((act) => labelOfRound(act) === label);
  return {
    nominations: standing.filter((act) => act.kind === 'nominate'),
    ranking: standing.findLast((act) => act.kind === 'rank'),
    decision: standing.findLast((act) => act.kind === 'council-decision'),
  };
}

export function standingNominations(acts: readonly Act[]): ActOf<'nominate'>[] {
  return standingIn(acts).filter((act) => act.kind === 'nominate');
}

/** One a round. */
export function standingDecisions(acts: readonly Act[]): ActOf<'council-decision'>[] {
  return standingIn(acts).filter((act) => act.kind === 'council-decision');
}

/** By the table of kinds: of those about one subject the last, unless it was taken back then or later. */
function standingIn(acts: readonly Act[]): OfRound[] {
  return lastStanding(acts.filter(isOfRound), { subjectOf: subjectIn, gone: takenBackIn(acts) });
}

/** A nomination takes the place of one of its month alone: that an earlier month had it stays true. */
export const subjectIn = (act: OfRound): string =>
  act.kind === 'nominate' ? `${act.period} ${subjectOf(act)}` : `${act.kind} ${labelOfRound(act)}`;

/** The month on whose results people are commended. */
export function labelOfRound({ round, period }: Pick<OfRound, 'round' | 'period'>): string {
  return round ?? period;
}

/** What is done in the month in which it is done, of whichever round it is. */
export function isOfCommendation(kind: string): boolean {
  return ruleOf(kind)?.of === 'commendation';
}

function isOfRound(act: Act): act is OfRound {
  return act.kind === 'nominate' || act.kind === 'rank' || act.kind === 'council-decision';
}
