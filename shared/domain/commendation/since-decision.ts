import type { Act, ActOf } from '../acts/act.ts';
import { inOrder, takenBackBy } from '../acts/standing.ts';
import { civilDate, dateText } from '../period.ts';
import type { MonthRules } from '../rules.ts';
import type { Bilingual } from '../text.ts';
import { isSameNominee } from './nomination.ts';
import { labelOfRound, subjectIn, type Round } from './round.ts';

type Nominate = ActOf<'nominate'>;

/** What a reader of the council's decision should know, and since when it is so. */
export interface Since {
  at: string;
  text: Bilingual;
}

export interface SeenNomination {
  act: Nominate;
  state: 'in-force' | 'withdrawn' | 'replaced';
  since: Since | null;
}

interface OfRound {
  acts: readonly Act[];
  round: Round;
  rules: Pick<MonthRules, 'periodRule'>;
}

/** Those that stand, and those on which the council voted, whatever has become of them since. */
export function seenNominations({ acts, round, rules }: OfRound): SeenNomination[] {
  const standing = new Set(round.nominations.map(({ id }) => id));
  const voted = new Set(round.decision?.decisions.map(({ nomination }) => nomination));
  const nominations = inOrder(acts.filter((act) => act.kind === 'nominate'));
  return nominations.flatMap((act): SeenNomination[] => {
    if (standing.has(act.id)) return [{ act, state: 'in-force', since: votedElsewhere(act, nominations, voted) }];
    return voted.has(act.id) ? [goneSince(act, { acts, rules, nominations })] : [];
  });
}

/** Two people nominated the same: the council votes once. */
function votedElsewhere(act: Nominate, nominations: readonly Nominate[], voted: ReadonlySet<string>): Since | null {
  if (voted.has(act.id)) return null;
  const other = nominations.find((each) => voted.has(each.id) && each.rank === act.rank && isSameNominee(each, act));
  if (!other) return null;
  const text = {
    vi: `Hội đồng đã biểu quyết một lần, ở đề nghị của ${other.by}.`,
    en: `The council voted once, on the nomination by ${other.by}.`,
  };
  return { at: act.at, text };
}

function goneSince(
  act: Nominate,
  { acts, rules, nominations }: Pick<OfRound, 'acts' | 'rules'> & { nominations: readonly Nominate[] },
): SeenNomination {
  const taken = acts.find((each) => takenBackBy(each) === act.id);
  const anew = nominations.findLast((each) => subjectIn(each) === subjectIn(act)) ?? act;
  const { at } = taken ?? anew;
  const day = dayOf(rules, { at });
  return taken
    ? { act, state: 'withdrawn', since: { at, text: withdrawnText(day) } }
    : { act, state: 'replaced', since: { at, text: anewText(day) } };
}

const withdrawnText = (day: string): Bilingual => ({
  vi: `Đề nghị được rút ngày ${day}, sau khi Hội đồng quyết định.`,
  en: `The nomination was taken back on ${day}, after the council’s decision.`,
});

const anewText = (day: string): Bilingual => ({
  vi: `Đề nghị được ghi lại ngày ${day}, sau khi Hội đồng quyết định.`,
  en: `The nomination was made anew on ${day}, after the council’s decision.`,
});

/** Where the council decided on another ranking than is fixed now; null where it is the same. */
export function sinceRanking({ acts, round, rules }: OfRound, label: string): Since | null {
  const { decision, ranking: fixed } = round;
  if (!decision || fixed?.ranking === decision.ranking) return null;
  if (fixed) return { at: fixed.at, text: otherText(dayOf(rules, fixed), fixed.version) };
  const own = new Set(acts.flatMap((act) => (act.kind === 'rank' && labelOfRound(act) === label ? [act.id] : [])));
  const { at } = inOrder(acts).findLast((act) => own.has(takenBackBy(act) ?? '')) ?? decision;
  return { at, text: looseText(dayOf(rules, { at })) };
}

const otherText = (day: string, version: number): Bilingual => ({
  vi: `Ngày ${day} đã chốt bảng xếp hạng khác (bản ${version}), sau khi Hội đồng quyết định; quyết định vẫn theo bảng Hội đồng đã xem.`,
  en: `On ${day} another ranking was fixed (version ${version}), after the council’s decision, which stays on the one that it saw.`,
});

const looseText = (day: string): Bilingual => ({
  vi: `Bảng xếp hạng đã thôi chốt ngày ${day}, sau khi Hội đồng quyết định; quyết định vẫn theo bảng Hội đồng đã xem.`,
  en: `On ${day} the ranking was released, after the council’s decision, which stays on the one that it saw.`,
});

/** The decision that was taken back last, where none stands. */
export function mistakeIn(
  { acts, round }: Pick<OfRound, 'acts' | 'round'>,
  label: string,
): ActOf<'withdraw-decision'> | null {
  if (round.decision) return null;
  const own = new Set(
    acts.flatMap((act) => (act.kind === 'council-decision' && labelOfRound(act) === label ? [act.id] : [])),
  );
  const taken = inOrder(acts).filter((act) => act.kind === 'withdraw-decision');
  return taken.findLast((act) => own.has(act.decision)) ?? null;
}

function dayOf({ periodRule }: Pick<MonthRules, 'periodRule'>, { at }: Pick<Act, 'at'>): string {
  return dateText(civilDate(periodRule, at));
}
