import type { Act } from '../../shared/domain/acts/act.ts';
import { makeProgress } from '../../shared/domain/make-progress.ts';
import { shiftLabel } from '../../shared/domain/period.ts';
import { rulesOf, versionsIn } from '../../shared/domain/rules.ts';
import type { SlotState } from '../../shared/domain/slot.ts';
import type { CommuneMonth } from '../../shared/domain/summarize.ts';
import type { SummaryVersion } from '../../shared/domain/summary.ts';
import type { ActStore, MonthHead, MonthStore, SummaryStore } from '../../shared/ports.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';

export interface ReadMonthDeps extends FindMonthsDeps {
  months: Pick<MonthStore, 'findProgress' | 'readMonth'>;
  acts: Pick<ActStore, 'find'>;
  summaries: Pick<SummaryStore, 'latest'>;
}

/** A commune's month with the reports that it is made of. */
export interface WholeMonth extends CommuneMonth {
  slots: SlotState[];
  head: MonthHead;
  acts: Act[];
  /** The newest version of the district's month; undefined before its close. */
  published: SummaryVersion | undefined;
}

/**
 * Four strongly consistent reads at once. The progress is made anew from the slots that were read, so that the figures
 * of a paper and the texts beside them are of one moment.
 */
export async function readWholeMonth(
  deps: ReadMonthDeps,
  month: { communeId: string; period: string; districtId: string },
): Promise<WholeMonth> {
  const { communeId, period, districtId } = month;
  const [[found], { slots, head }, acts, published] = await Promise.all([
    findMonths(deps, [communeId], period),
    deps.months.readMonth(communeId, { period, previous: shiftLabel(period, -1) }),
    deps.acts.find({ communeId, period }),
    deps.summaries.latest(districtId, period),
  ]);
  const rules = rulesOf(deps.given, { communeId, period, versions: versionsIn(head.acts) });
  if (!rules || !found) throw new Error(`no month ${period} could be made for ${communeId}`);
  const { previous } = found;
  const progress = makeProgress({ rules, previous, slots, acts: head.acts });
  return { rules, previous, progress, slots, head, acts, published };
}
