import { ruleOf } from './kinds.ts';

interface Ordered {
  id: string;
  at: string;
}

/** The order in which acts take effect, whatever order they arrived in. */
export function inOrder<A extends Ordered>(acts: readonly A[]): A[] {
  return acts.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

/** The acts that nobody withdrew, in order. */
export function standingActs<A extends Ordered & { kind: string }>(acts: readonly A[]): A[] {
  const withdrawn = takenBackIn(acts);
  return inOrder(acts).filter((act) => !withdrawn.has(act.id));
}

/** The ids of what some of these acts take back. */
export function takenBackIn(acts: readonly { kind: string }[]): ReadonlySet<string> {
  return new Set(acts.flatMap((act) => takenBackBy(act) ?? []));
}

/** The id of what an act takes back; undefined of any other act. */
export function takenBackBy(act: { kind: string }): string | undefined {
  const field = ruleOf(act.kind)?.takes;
  const named: unknown = Object.entries(act).find(([name]) => name === field)?.[1];
  return field !== undefined && typeof named === 'string' ? named : undefined;
}

/** Of kinds of which the last counts, in order: the last about each subject, and none once that is taken back. */
export function lastStanding<A extends Ordered>(
  acts: readonly A[],
  { subjectOf, gone }: { subjectOf: (act: A) => string; gone: ReadonlySet<string> },
): A[] {
  const last = lastOfEach(acts, (act) => [subjectOf(act)]);
  return inOrder(acts).filter((act) => last.get(subjectOf(act)) === act.id && !gone.has(act.id));
}

/** The last act about each subject, taken back or not: of kinds of which the last counts, no other one does. */
export function lastOfEach<A extends Ordered>(
  acts: readonly A[],
  subjectsOf: (act: A) => readonly string[],
): ReadonlyMap<string, string> {
  return new Map(inOrder(acts).flatMap((act) => subjectsOf(act).map((subject) => [subject, act.id] as const)));
}

/** What was done by mistake can be taken back; what was said of a criterion is answered by saying something else. */
export function isWithdrawable({ kind }: { kind: string }): boolean {
  const { takenBack = 'never', takenBackBy: own } = ruleOf(kind) ?? {};
  return takenBack !== 'never' && own === undefined;
}

/** What may be taken back at any time, because no state of a closed month rests on it, or because the next version says so. */
export function isWithdrawableAfterLock(kind: string | undefined): boolean {
  return ruleOf(kind)?.takenBack === 'any-time';
}

/**
 * What is done for the drive as a whole. What was recorded wrongly is taken back at any time, also where a published
 * summary says it: the next version says who took it back.
 */
export function isOfDrive(kind: string | undefined): boolean {
  return ruleOf(kind)?.of === 'drive';
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
