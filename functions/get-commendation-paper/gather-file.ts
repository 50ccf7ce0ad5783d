import type { Act, ActOf } from '../../shared/domain/acts/act.ts';
import { majorityOf, quorumOf } from '../../shared/domain/commendation/check-decision.ts';
import { nomineeOf } from '../../shared/domain/commendation/nominee.ts';
import { nominatedUnit, slugOf } from '../../shared/domain/commendation/nomination.ts';
import { roundOf, type Round } from '../../shared/domain/commendation/round.ts';
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
  const rubric =
    deps.rubrics.find((each) => nameOfRubric(each) === ranking?.rubric) ?? rubricFor(deps.rubrics, rules.campaign.id);
  const nominees = new Map(nominated(acts, round).map((act) => [act.id, onPaper(rules, act, ranking)] as const));
  const standing = round.nominations.flatMap(({ id }) => nominees.get(id) ?? []);
  return {
    rules,
    district,
    bases: rubric?.bases ?? [],
    ranking,
    nominees: standing,
    minutes: round.decision && rubric && minutesOf(round.decision, nominees, rubric),
    day: dayOf(rules, round),
  };
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

/** Those that stand, and those on which the council voted before they were taken back. */
function nominated(acts: readonly Act[], { nominations, decision }: Round): ActOf<'nominate'>[] {
  const voted = new Set(decision?.decisions.map(({ nomination }) => nomination));
  const standing = new Set(nominations.map(({ id }) => id));
  return acts.filter((act) => act.kind === 'nominate').filter(({ id }) => voted.has(id) || standing.has(id));
}

function onPaper(rules: MonthRules, act: ActOf<'nominate'>, ranking: CommendationFile['ranking']): Nominee {
  const unitId = nominatedUnit(act);
  return {
    slug: slugOf(act),
    ...nomineeOf(rules, act),
    rank: act.rank,
    achievements: act.achievements,
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

/** Of the decision or, before it, of what was said last. */
function dayOf({ periodRule, period }: MonthRules, { decision, nominations, ranking }: Round): string {
  if (decision) return civilDate(periodRule, decision.at);
  const said = [...nominations, ...(ranking ? [ranking] : [])].map(({ at }) => at).toSorted();
  const newest = said.at(-1);
  return newest === undefined ? period.to : civilDate(periodRule, newest);
}
