import type { WarningsView } from '../../shared/api/contracts.ts';
import { objectOfOrder } from '../../shared/domain/object-of-order.ts';
import { reportersOf, type Unit } from '../../shared/domain/unit.ts';
import { periodText } from '../../shared/domain/view-progress.ts';
import type { Ledger, LedgerEntry } from '../../shared/ports.ts';
import {
  compareInMonth,
  compareWholeMonth,
  readComparedMonth,
  type CompareDeps,
  type ComparedMonth,
  type CountedReport,
} from '../../shared/steps/compare-report.ts';
import { requireBegun, requireCommuneMonth } from '../../shared/steps/require-month.ts';

export interface GetWarningsDeps extends CompareDeps {
  ledger: Pick<Ledger, 'findEntries'>;
  now: () => Date;
}

/** What looks odd in a commune's month: of each unit's current report what its file said and what others say beside it. */
export function createGetWarnings(deps: GetWarningsDeps) {
  return async (asked: { communeId: string; period: string }): Promise<WarningsView> => {
    requireBegun(requireCommuneMonth(deps.given, asked), deps.now().toISOString());
    const month = await readComparedMonth(deps, asked);
    if (!month) throw new Error(`commune ${asked.communeId} has no rules for period ${asked.period}`);
    const units = reportersOf(month.rules.register, month.rules.commune.id);
    const current = units.flatMap((unit) => {
      const counted = month.current.find(({ unitId }) => unitId === unit.id);
      return counted ? [{ ...counted, unit }] : [];
    });
    const entries = await deps.ledger.findEntries(current.map(({ order }) => objectOfOrder(order)));
    return {
      communeId: month.rules.commune.id,
      period: month.rules.period.label,
      periodText: periodText(month.rules),
      commune: compareWholeMonth(month),
      reports: current.map((counted) => viewReport(month, counted, entries)),
    };
  };
}

/** The slot is written before the ledger: for a moment a report is there without what its file said. */
function viewReport(
  month: ComparedMonth,
  { unit, uploadId, order, receivedAt, report }: CountedReport & { unit: Unit },
  entries: LedgerEntry[],
): WarningsView['reports'][number] {
  const entry = entries.find((candidate) => candidate.order === order);
  const comparisons = compareInMonth(month, { unitId: unit.id, report, places: entry?.places ?? {} });
  const warnings = [...(entry?.warnings ?? []), ...comparisons];
  return { unitId: unit.id, name: unit.name, uploadId, receivedAt, warnings };
}
