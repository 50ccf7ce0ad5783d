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
  const withdrawn = new Set(acts.flatMap((act) => withdrawnBy(act) ?? []));
  return inOrder(acts).filter((act) => !withdrawn.has(act.id));
}

/** What was done by mistake can be taken back; what was said of a criterion is answered by saying something else. */
export function isWithdrawable({ kind }: { kind: string }): boolean {
  return kind === 'return' || kind === 'excuse' || isOfDrive(kind) || changesNoFigure(kind);
}

/** Of what can be taken back, what may be taken back at any time, because no figure and no state of a closed month rests on it. */
export function changesNoFigure(kind: string | undefined): boolean {
  return kind !== undefined && kindsWithoutFigure.has(kind);
}

const kindsWithoutFigure: ReadonlySet<string> = new Set(['evidence', 'draft-news', 'publish-news', 'rank']);

const kindsOfDrive: ReadonlySet<string> = new Set([
  'launch',
  'launch-confirm',
  'task-done',
  'propaganda',
  'turn-out',
  'turn-out-of-units',
  'pledge',
  'spending',
]);

/**
 * What is done for the drive as a whole. What was recorded wrongly is taken back at any time, also where a published
 * summary says it: the next version says who took it back.
 */
export function isOfDrive(kind: string | undefined): boolean {
  return kind !== undefined && kindsOfDrive.has(kind);
}

function withdrawnBy(act: { kind: string; actId?: unknown }): string | undefined {
  return act.kind === 'withdraw' && typeof act.actId === 'string' ? act.actId : undefined;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
