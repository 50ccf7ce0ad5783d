import { canonicalJson } from '../canonical.ts';
import type { MonthAct } from '../month-act.ts';
import type { Confirmation, MonthProgress } from '../progress.ts';
import type { SlotFacts } from '../slot.ts';
import { sha256 } from '../upload-id.ts';

/**
 * Names what an officer confirms: every figure and state of the month and the reports behind them. Neither the
 * confirmation itself nor a file that was refused changes it.
 */
export function contentHashOf({ confirmation: _confirmed, slots, ...figures }: MonthProgress): string {
  const reports = Object.fromEntries(Object.entries(slots).flatMap(([unitId, facts]) => behind(unitId, facts)));
  return sha256(canonicalJson({ ...figures, slots: reports }));
}

/** The newest confirmation of what the month says now, or else the newest of something that it said before. */
export function confirmationOf(standing: MonthAct[], progress: MonthProgress): Confirmation | undefined {
  const confirms = standing.filter((act) => act.kind === 'confirm');
  if (confirms.length === 0) return undefined;
  const hash = contentHashOf(progress);
  const current = confirms.findLast((act) => act.basis === hash);
  const act = current ?? confirms.at(-1);
  return act && { by: act.by, at: act.at, current: current !== undefined };
}

function behind(unitId: string, { rejectedAt: _refused, ...facts }: SlotFacts): [string, SlotFacts][] {
  return Object.keys(facts).length > 0 ? [[unitId, facts]] : [];
}
