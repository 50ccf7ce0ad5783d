import type { CouncilVote, Rank } from '../acts/commendation.ts';
import type { commendationRefusals } from '../acts/commendation-refusals.ts';
import { departures } from './departures.ts';
import type { Nomination } from './nomination.ts';
import { isSameNominee } from './nomination.ts';
import type { Ranking } from './ranking.ts';
import type { Rubric } from './rubric.ts';

export interface Decision {
  total: number;
  present: number;
  decisions: readonly CouncilVote[];
}

export interface Honoured {
  nominee: Pick<Nomination, 'unitId' | 'participantId' | 'person'>;
  round: string;
}

export interface DecisionBasis {
  /** Those that stand. */
  nominations: readonly Nomination[];
  /** Whom the council chose in other rounds, and in which. */
  honoured: readonly Honoured[];
  ranking: Ranking;
  rubric: Pick<Rubric, 'council' | 'sameAchievementForTwoRanks'>;
}

/** Something that a decision says and that cannot be so; `at` is a JSON pointer. */
export interface DecisionFault {
  at: string;
  code: keyof typeof commendationRefusals;
  values: Record<string, string>;
}

/** All that is wrong with a decision, at once and in the order of its lines. */
export function decisionFaults(decision: Decision, basis: DecisionBasis): DecisionFault[] {
  return [
    ...attendanceFaults(decision, basis),
    ...decision.decisions.flatMap((vote, index) => voteFaults({ vote, index, decision, basis })),
    ...reasonFaults(decision, basis),
  ];
}

/** Whole members: two thirds of eight are six. */
export const quorumOf = (total: number, { quorum }: Rubric['council']): number =>
  Math.ceil((total * quorum.parts) / quorum.of);
/** As many as are more than the part that is asked for: of seven, four. */
export const majorityOf = (present: number, { majority }: Rubric['council']): number =>
  Math.floor((present * majority.parts) / majority.of) + 1;

function attendanceFaults({ total, present }: Decision, { rubric }: DecisionBasis): DecisionFault[] {
  if (present > total) return [fault('/present', 'more-than-all', { present, total })];
  const needed = Math.max(1, quorumOf(total, rubric.council));
  return present < needed ? [fault('/present', 'no-quorum', { present, total, needed })] : [];
}

interface Line {
  vote: CouncilVote;
  index: number;
  decision: Decision;
  basis: DecisionBasis;
}

function voteFaults(line: Line): DecisionFault[] {
  return [...nominationFaults(line), ...sumFaults(line), ...rankFaults(line)];
}

function nominationFaults({ vote, index, decision, basis }: Line): DecisionFault[] {
  const at = `/decisions/${index}/nomination`;
  if (!basis.nominations.some(({ id }) => id === vote.nomination))
    return [fault(at, 'not-nominated', { found: vote.nomination })];
  const first = decision.decisions.findIndex((each) => each.rank === vote.rank && isOfSame([each, vote], basis));
  return first < index ? [fault(at, 'named-twice', { first: first + 1 })] : [];
}

/** Of one nomination, or of two of the same body or person. */
function isOfSame([one, other]: [CouncilVote, CouncilVote], basis: DecisionBasis): boolean {
  if (one.nomination === other.nomination) return true;
  const [a, b] = [nominationOf(one, basis), nominationOf(other, basis)];
  return a !== undefined && b !== undefined && isSameNominee(a, b);
}

function sumFaults({ vote, index, decision: { present }, basis }: Line): DecisionFault[] {
  const { for: inFavour, against, abstain, chosen } = vote;
  const sum = inFavour + against + abstain;
  const at = `/decisions/${index}`;
  if (sum !== present)
    return [fault(`${at}/for`, 'votes-do-not-add-up', { for: inFavour, against, abstain, sum, present })];
  const needed = majorityOf(present, basis.rubric.council);
  if (chosen === inFavour >= needed) return [];
  const said = chosen ? { said: 'được chọn', saidEn: 'chosen' } : { said: 'không được chọn', saidEn: 'not chosen' };
  return [fault(`${at}/chosen`, 'votes-say-otherwise', { ...said, for: inFavour, present, needed })];
}

function rankFaults({ vote, index, decision, basis }: Line): DecisionFault[] {
  const at = `/decisions/${index}/rank`;
  if (isByGuidance(vote.rank)) return [fault(at, 'rank-by-guidance', {})];
  if (basis.rubric.sameAchievementForTwoRanks || !vote.chosen) return [];
  const own = nominationOf(vote, basis);
  const before = own && basis.honoured.find(({ nominee }) => isSameNominee(nominee, own));
  if (before) return [fault(at, 'honoured-before', { round: before.round })];
  const first = decision.decisions.findIndex(
    (other) => other.chosen && other.rank !== vote.rank && isOfSame([other, vote], basis),
  );
  return first !== -1 && first < index ? [fault(at, 'two-ranks', { first: first + 1 })] : [];
}

const isByGuidance = (rank: Rank): boolean => rank === 'province' || rank === 'state';

function nominationOf({ nomination }: CouncilVote, { nominations }: DecisionBasis): Nomination | undefined {
  return nominations.find(({ id }) => id === nomination);
}

function reasonFaults({ decisions }: Decision, basis: DecisionBasis): DecisionFault[] {
  return departures(decisions, basis).flatMap(({ index, why }) =>
    decisions[index]?.reason === ''
      ? [fault(`/decisions/${index}/reason`, 'reason-missing', { why: why.vi, whyEn: why.en })]
      : [],
  );
}

function fault(at: string, code: DecisionFault['code'], values: Record<string, string | number>): DecisionFault {
  return { at, code, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) };
}
