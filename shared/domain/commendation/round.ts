import type { Act, ActOf } from '../acts/act.ts';
import { subjectOf } from '../acts/act-id.ts';
import { lastAbout } from '../acts/act-state.ts';
import { inOrder } from '../acts/standing.ts';

/** What stands of the commendation on one month's results, whenever it was done. */
export interface Round {
  /** One a nominee and rank, in the order in which they were made. */
  nominations: ActOf<'nominate'>[];
  ranking: ActOf<'rank'> | undefined;
  decision: ActOf<'council-decision'> | undefined;
}

type OfRound = ActOf<'nominate' | 'rank' | 'council-decision'>;

/** The round that an act is of, of whichever months the others are. */
export function roundOf(acts: readonly Act[], label: string): Round {
  const ordered = inOrder(acts);
  const own = ordered.filter(isOfRound).filter((act) => labelOfRound(act) === label);
  const standing = own.filter((act) => act.kind !== 'nominate' && lastAbout(ordered, subjectOf(act))?.id === act.id);
  return {
    nominations: standingNominations(ordered).filter((act) => labelOfRound(act) === label),
    ranking: standing.findLast((act) => act.kind === 'rank'),
    decision: standing.findLast((act) => act.kind === 'council-decision'),
  };
}

/** In each month, of several of the same for the same rank the last, unless it was taken back then or later. */
export function standingNominations(acts: readonly Act[]): ActOf<'nominate'>[] {
  const ordered = inOrder(acts);
  const gone = new Set(ordered.flatMap((act) => (act.kind === 'withdraw-nomination' ? [act.nomination] : [])));
  const nominations = ordered.filter((act) => act.kind === 'nominate');
  const last = new Map(nominations.map((act) => [aboutIn(act), act.id]));
  return nominations.filter((act) => last.get(aboutIn(act)) === act.id && !gone.has(act.id));
}

const aboutIn = (act: ActOf<'nominate'>): string => `${act.period} ${subjectOf(act)}`;

/** The month on whose results people are commended. */
export function labelOfRound({ round, period }: Pick<OfRound, 'round' | 'period'>): string {
  return round ?? period;
}

/** The rounds on which the council has decided, but one. */
export function otherDecisions(acts: readonly Act[], label: string): ActOf<'council-decision'>[] {
  const rounds = new Set(acts.flatMap((act) => (act.kind === 'council-decision' ? [labelOfRound(act)] : [])));
  rounds.delete(label);
  return [...rounds].flatMap((each) => roundOf(acts, each).decision ?? []);
}

/** What is done in the month in which it is done, of whichever round it is. */
export function isOfCommendation(kind: string): boolean {
  return kindsOfCommendation.has(kind);
}

const kindsOfCommendation: ReadonlySet<string> = new Set([
  'nominate',
  'withdraw-nomination',
  'rank',
  'council-decision',
]);

function isOfRound(act: Act): act is OfRound {
  return act.kind === 'nominate' || act.kind === 'rank' || act.kind === 'council-decision';
}
