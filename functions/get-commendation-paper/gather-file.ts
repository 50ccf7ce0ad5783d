import type { Act, ActOf } from '../../shared/domain/acts/act.ts';
import { majorityOf, quorumOf } from '../../shared/domain/commendation/check-decision.ts';
import { nomineeOf } from '../../shared/domain/commendation/nominee.ts';
import { nominatedUnit, slugOf } from '../../shared/domain/commendation/nomination.ts';
import { roundOf, type Round } from '../../shared/domain/commendation/round.ts';
import {
  seenNominations,
  sinceRanking,
  type SeenNomination,
  type Since,
} from '../../shared/domain/commendation/since-decision.ts';
import { nameOfRubric, rubricFor, type Rubric } from '../../shared/domain/commendation/rubric.ts';
import { civilDate } from '../../shared/domain/period.ts';
import type { MonthRules } from '../../shared/domain/rules.ts';
import type { CommendationFile, CouncilMinutes, Nominee } from '../../shared/papers/commendation/commendation-file.ts';
import type { ObjectStore } from '../../shared/ports.ts';
import { readRanking } from '../../shared/steps/rankings.ts';

export interface GatherDeps {
  objects: Pick<ObjectStore, 'read'>;
  rubrics: readonly Rubric[];
}

/** All that a round's papers say: from its acts and the ranking that they name, and nothing of the clock. */
export async function gatherFile(
  deps: GatherDeps,
  { rules, acts, district }: { rules: MonthRules; acts: readonly Act[]; district: string },
): Promise<CommendationFile> {
  const round = roundOf(acts, rules.period.label);
  const ranking = await rankingOf(deps, rules, round.decision?.ranking ?? round.ranking?.ranking);
  const rubric = rubricOf(deps, rules, ranking);
  const seen = seenNominations({ acts, round, rules });
  const sinceRanked = sinceRanking({ acts, round, rules }, rules.period.label);
  const nominees = new Map(seen.map((each) => [each.act.id, onPaper(rules, each, ranking)] as const));
  return {
    rules,
    district,
    bases: rubric?.bases ?? [],
    ranking,
    nominees: Array.from(nominees.values()),
    rankingRemark: sinceRanked?.text.vi ?? '',
    minutes: round.decision && rubric && minutesOf(round.decision, nominees, rubric),
    day: dayOf(rules, round, [sinceRanked, ...seen.map(({ state, since }) => (state === 'in-force' ? null : since))]),
  };
}

function rubricOf({ rubrics }: GatherDeps, { campaign }: MonthRules, ranking: CommendationFile['ranking']) {
  return rubrics.find((each) => nameOfRubric(each) === ranking?.rubric) ?? rubricFor(rubrics, campaign.id);
}

async function rankingOf(
  { objects }: GatherDeps,
  { commune, period }: MonthRules,
  name: string | undefined,
): Promise<CommendationFile['ranking']> {
  if (name === undefined) return undefined;
  const found = await readRanking({ objects }, { communeId: commune.id, period: period.label }, name);
  return found && { ...found, hash: name };
}

function onPaper(
  rules: MonthRules,
  { act, state, since }: SeenNomination,
  ranking: CommendationFile['ranking'],
): Nominee {
  const unitId = nominatedUnit(act);
  return {
    slug: slugOf(act),
    ...nomineeOf(rules, act),
    rank: act.rank,
    achievements: act.achievements,
    stands: state === 'in-force',
    remark: state === 'in-force' ? '' : (since?.text.vi ?? ''),
    ranked: ranking?.units.find((unit) => unit.unitId === unitId),
  };
}

function minutesOf(
  decision: ActOf<'council-decision'>,
  nominees: ReadonlyMap<string, Nominee>,
  { council }: Rubric,
): CouncilMinutes {
  const { date, chair, secretary, total, present, decisions } = decision;
  const votes = decisions.flatMap(({ nomination, ...vote }) => {
    const nominee = nominees.get(nomination);
    return nominee ? [{ ...vote, nominee }] : [];
  });
  const needed = { quorum: quorumOf(total, council), majority: majorityOf(present, council) };
  return { date, chair, secretary, total, present, ...needed, votes };
}

/** Of the decision, or of what its papers remark on since; before it, of what was said last. */
function dayOf(
  { periodRule, period }: MonthRules,
  { decision, nominations, ranking }: Round,
  since: readonly (Since | null)[],
): string {
  const said = decision ? [decision, ...since] : [...nominations, ranking];
  const newest = said
    .flatMap((each) => each?.at ?? [])
    .toSorted()
    .at(-1);
  return newest === undefined ? period.to : civilDate(periodRule, newest);
}
