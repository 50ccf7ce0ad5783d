import { countSlot } from '../../shared/domain/acts/returned.ts';
import type { Act } from '../../shared/domain/acts/act.ts';
import { standingActs } from '../../shared/domain/acts/standing.ts';
import { makeProgress } from '../../shared/domain/make-progress.ts';
import { shiftLabel } from '../../shared/domain/period.ts';
import type { Report } from '../../shared/domain/report.ts';
import { rulesOf, versionsIn } from '../../shared/domain/rules.ts';
import type { CommuneMonth } from '../../shared/domain/summarize.ts';
import type { SummaryVersion } from '../../shared/domain/summary.ts';
import type { ActStore, MonthStore, SummaryStore } from '../../shared/ports.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';

export interface ReadMonthDeps extends FindMonthsDeps {
  months: Pick<MonthStore, 'findProgress' | 'readMonth'>;
  acts: Pick<ActStore, 'find'>;
  summaries: Pick<SummaryStore, 'latest' | 'version'>;
}

/** A unit's report that counts. */
export interface CountedReport {
  uploadId: string;
  receivedAt: string;
  report: Report;
}

/** A commune's month with the reports that it is made of, and all that was done to it. */
export interface WholeMonth extends CommuneMonth {
  reports: ReadonlyMap<string, CountedReport>;
  acts: readonly Act[];
}

export interface MonthAsked {
  communeId: string;
  period: string;
  districtId: string;
}

/**
 * The month as it is, and the newest version of the district's: four strongly consistent reads at once. The progress is
 * made anew from the slots that were read, so that the figures of a paper and the texts beside them are of one moment.
 */
export async function readWholeMonth(
  deps: ReadMonthDeps,
  { communeId, period, districtId }: MonthAsked,
): Promise<{ month: WholeMonth; published: SummaryVersion | undefined }> {
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
  const standing = standingActs(head.acts);
  const counted = slots.map((slot) => countSlot(slot, standing));
  const reports = new Map(
    counted.flatMap(({ slot, accepted }) => (accepted ? [[slot.unitId, accepted] as const] : [])),
  );
  return { month: { rules, previous, progress, reports, acts }, published };
}
