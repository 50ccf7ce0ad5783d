import { makeProgress } from '../domain/make-progress.ts';
import { labelAt, shiftLabel, type Period } from '../domain/period.ts';
import { periodsOf, versionsIn, type Given } from '../domain/rules.ts';
import type { LedgerMark, MonthStore, StoredMonth } from '../ports.ts';
import { mustHaveRules } from './must-have-rules.ts';
import type { Reconciled, ReconcileSummary } from './reconcile-summary.ts';

export interface RemakeDeps {
  months: Pick<MonthStore, 'readMonth' | 'putProgress'>;
  given: Given;
  now: () => Date;
}

/** A closed month whose summary may no longer say what its communes' progress says. */
export interface ClosedMonth {
  districtId: string;
  period: string;
}

export type RemakeMonths = (communeId: string, from: { period: string }) => Promise<ClosedMonth[]>;

/**
 * Makes a commune's progress anew from what is stored, for a month and then for each later month in turn, because each
 * carries values forward. Goes on when a write is refused: the newer progress that refused it may have been made before
 * a later month's, or its maker may have died. Gives those of the months that are closed.
 */
export function createRemakeMonths(deps: RemakeDeps): RemakeMonths {
  return async (communeId, { period }) => {
    const rules = mustHaveRules(deps.given, { communeId, period });
    const periods = periodsOf(deps.given, communeId);
    const closed: ClosedMonth[] = [];
    for (const { label } of periods.filter((candidate) => candidate.label >= period)) {
      const month = await remakeMonth(deps, communeId, label);
      if (month.closedAt && rules.commune.parent) closed.push({ districtId: rules.commune.parent, period: label });
      // Read only now: whoever writes a slot of a month that opens later than this reads what was written above.
      if (label >= (newestBegun(periods, deps.now()) ?? period)) break;
    }
    return closed;
  };
}

export type ReconcileCommune = (
  communeId: string,
  from: { period: string; inHand?: LedgerMark },
) => Promise<Reconciled>;

/** Makes a commune's months anew, and then the summaries of those that are closed. */
export function createReconcileCommune(deps: {
  remake: RemakeMonths;
  reconcileSummary: ReconcileSummary;
}): ReconcileCommune {
  return async (communeId, { period, inHand }) => {
    let outcome: Reconciled = 'settled';
    for (const closed of await deps.remake(communeId, { period })) {
      const reconciled = await deps.reconcileSummary(closed.districtId, closed.period, inHand && { inHand });
      if (reconciled === 'waits') outcome = reconciled;
    }
    return outcome;
  };
}

async function remakeMonth(deps: RemakeDeps, communeId: string, period: string): Promise<StoredMonth> {
  const previous = shiftLabel(period, -1);
  const first = mustHaveRules(deps.given, { communeId, period }).campaign.firstPeriod;
  let month = await deps.months.readMonth(communeId, { period, previous });
  if (!month.previous && period > first) {
    await remakeMonth(deps, communeId, previous);
    month = await deps.months.readMonth(communeId, { period, previous });
  }
  const versions = versionsIn(month.head.acts);
  const progress = makeProgress({
    rules: mustHaveRules(deps.given, { communeId, period, versions }),
    previous: month.previous?.progress,
    slots: month.slots,
    acts: month.head.acts,
  });
  await deps.months.putProgress(communeId, { sum: sumOf(month), progress });
  return month;
}

/** Rises with every change of anything that the progress is made from; with one counter left out, an older progress could stay. */
export function sumOf(month: Pick<StoredMonth, 'previous' | 'head' | 'slots'>): number {
  const slots = month.slots.reduce((sum, slot) => sum + slot.counter, 0);
  return slots + month.head.counter + (month.previous?.sum ?? 0);
}

/** A machine whose clock is a little behind must not stop a month too early. */
const clockMarginMs = 3_600_000;

function newestBegun(periods: Period[], now: Date): string | undefined {
  return labelAt(periods, new Date(now.getTime() + clockMarginMs).toISOString());
}
