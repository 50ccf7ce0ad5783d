import type { CommendationView } from '../../shared/api/commendation-contracts.ts';
import type { ActOf } from '../../shared/domain/acts/act.ts';
import { countSlot } from '../../shared/domain/acts/returned.ts';
import { standingActs } from '../../shared/domain/acts/standing.ts';
import { slugOf, toldOf } from '../../shared/domain/commendation/nomination.ts';
import { groupNominees, type Told } from '../../shared/domain/commendation/group-nominees.ts';
import { nomineeOf } from '../../shared/domain/commendation/nominee.ts';
import { roundOf, type Round } from '../../shared/domain/commendation/round.ts';
import { nameOfRubric, rubricFor, type Rubric } from '../../shared/domain/commendation/rubric.ts';
import {
  mistakeIn,
  sinceRanking,
  seenNominations,
  type SeenNomination,
} from '../../shared/domain/commendation/since-decision.ts';
import { periodText, shiftLabel } from '../../shared/domain/period.ts';
import type { Given, MonthRules } from '../../shared/domain/rules.ts';
import type { ActStore, MonthStore, StoredMonth } from '../../shared/ports.ts';
import { findOfRound } from '../../shared/steps/find-commended.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetCommendationDeps {
  given: Given;
  rubrics: readonly Rubric[];
  acts: Pick<ActStore, 'findBetween'>;
  months: Pick<MonthStore, 'readMonth'>;
  now: () => Date;
}

/** Who is nominated on a month's results, what reports propose, and what the council decided. */
export function createGetCommendation(deps: GetCommendationDeps) {
  return async (month: { communeId: string; period: string }): Promise<CommendationView> => {
    const rules = requireCommuneMonth(deps.given, month);
    requireBegun(rules, deps.now().toISOString());
    const { communeId, period } = month;
    const [acts, stored] = await Promise.all([
      findOfRound(deps, month),
      deps.months.readMonth(communeId, { period, previous: shiftLabel(period, -1) }),
    ]);
    const round = roundOf(acts, period);
    const rubric = rubricFor(deps.rubrics, rules.campaign.id);
    const seen = seenNominations({ acts, round, rules });
    return {
      communeId,
      period,
      periodText: periodText(rules),
      rubric: rubric ? nameOfRubric(rubric) : null,
      illustrative: rubric?.illustrative ?? false,
      nominations: seen.map((each) => viewOf(rules, each, round)),
      proposed: proposedIn(stored),
      ranking: round.ranking ? fixedBy(round.ranking) : null,
      decision: round.decision
        ? { ...decidedBy(round.decision), remark: sinceRanking({ acts, round, rules }, period)?.text ?? null }
        : null,
      takenBack: takenBackBy(mistakeIn({ acts, round }, period)),
      counts: countsOf(round),
      papers: papersOf(month, round, seen),
    };
  };
}

function viewOf(
  rules: MonthRules,
  { act, state, since }: SeenNomination,
  { decision }: Round,
): CommendationView['nominations'][number] {
  const { id, by, at, rank, achievements, unitId, participantId } = act;
  const { name, post, isPerson } = nomineeOf(rules, act);
  const votes = decision?.decisions.filter(({ nomination }) => nomination === id) ?? [];
  return {
    id,
    by,
    at,
    nominee: {
      kind: isPerson ? 'person' : 'body',
      name,
      post,
      unitId: unitId ?? null,
      participantId: participantId ?? null,
    },
    rank,
    achievements,
    state,
    remark: since?.text ?? null,
    votes: votes.map(({ nomination: _own, ...vote }) => vote),
  };
}

/** What units wrote in the reports that count: for the officer to nominate, or not. */
function proposedIn({ slots, head }: StoredMonth): CommendationView['proposed'] {
  const standing = standingActs(head.acts);
  const ordered = slots.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
  return ordered.flatMap((slot) =>
    (countSlot(slot, standing).accepted?.report.nominations ?? []).map(({ kind, name, achievement }) => ({
      unitId: slot.unitId,
      kind: kind === 'individual' ? ('person' as const) : ('body' as const),
      name,
      achievement,
    })),
  );
}

function fixedBy({ id, by, at, ranking, version, rubric }: ActOf<'rank'>): CommendationView['ranking'] {
  return { act: id, by, at, hash: ranking, version, rubric };
}

function decidedBy(act: ActOf<'council-decision'>): Omit<NonNullable<CommendationView['decision']>, 'remark'> {
  const { id, by, at, period, ranking, date, chair, secretary, total, present } = act;
  return { act: id, by, at, period, ranking, date, chair, secretary, total, present };
}

function takenBackBy(act: ActOf<'withdraw-decision'> | null): CommendationView['takenBack'] {
  return act && { act: act.id, by: act.by, at: act.at, decision: act.decision, reason: act.reason };
}

/** As the sums count it: once in each month that has it. */
function inItsMonth(act: ActOf<'nominate'>): Told {
  const { about, place } = toldOf(act);
  return { about: `${act.period} ${about}`, place };
}

function countsOf({ nominations, decision }: Round): CommendationView['counts'] {
  const chosen = decision?.decisions.filter((vote) => vote.chosen) ?? [];
  return {
    nominated: groupNominees(nominations, (act) => inItsMonth(act)).length,
    commune: chosen.filter(({ rank }) => rank === 'commune').length,
    district: chosen.filter(({ rank }) => rank === 'district').length,
  };
}

/** What can be had now. */
function papersOf(
  { communeId, period }: { communeId: string; period: string },
  { nominations, decision }: Round,
  seen: readonly SeenNomination[],
): string[] {
  const has = (rank: string): boolean => nominations.some((act) => act.rank === rank);
  const isChosenFor = (rank: string): boolean =>
    decision?.decisions.some((vote) => vote.chosen && vote.rank === rank) ?? false;
  const names = [
    ...(isChosenFor('commune') ? ['to-trinh'] : []),
    ...(isChosenFor('district') ? ['to-trinh-huyen'] : []),
    ...(decision ? ['bien-ban', 'ho-so'] : []),
    ...(has('province') ? ['to-trinh-tinh'] : []),
    ...(has('state') ? ['to-trinh-nha-nuoc'] : []),
    ...seen.map(({ act }) => `thanh-tich-${slugOf(act)}`),
  ];
  return names.map((name) => `/communes/${communeId}/commendation-papers/${period}-${name}.docx`);
}
