import { movementsViewSchema, type MovementsView } from '../../../../shared/domain/movements/movements-view.ts';
import { atOnce } from '../at-once.ts';
import { expectedTotals, unitTotals } from '../oracle/expected-totals.ts';
import type { Year } from '../play/year.ts';
import type { Faults } from './faults.ts';
import { readSummary, type Summary } from './read.ts';

/** A row of the form at the end: what the district says of it, and the sum of the reports that count. */
export interface RowSum {
  code: string;
  label: string;
  unit: string;
  said: number;
  summed: number;
}

/**
 * Holds the drive's totals, row by row, against the reports that count after every correction: the district's by its
 * newest summary, each unit's by its commune's movements.
 */
export async function checkSums(year: Year, period: string, faults: Faults): Promise<RowSum[]> {
  const summary = await readSummary(year, period);
  const sums = rowSums(year, summary);
  for (const { code, said, summed } of sums)
    faults.expect(`${period} ${code}: tổng các báo cáo (sum of reports)`, said, summed);
  await atOnce(4, year.communes, (communeId) => checkUnits(year, { communeId, period }, faults));
  return sums;
}

function rowSums({ world, book }: Year, { period, totals }: Summary): RowSum[] {
  const { tallies } = expectedTotals(world, book, period);
  return Object.entries({ ...totals.movements, ...totals.resources }).map(([code, { label, unit, toDate }]) => ({
    code,
    label,
    unit,
    said: toDate,
    summed: tallies[code]?.toDate ?? 0,
  }));
}

async function checkUnits(year: Year, month: { communeId: string; period: string }, faults: Faults): Promise<void> {
  const view = await year.api.read(`/communes/${month.communeId}/movements/${month.period}`, movementsViewSchema);
  const expected = unitTotals(year.world, year.book, month);
  const rows: MovementsView['movements'] = [...view.movements, ...view.resources];
  for (const { code, units } of rows) {
    const found = units.flatMap(({ unitId, toDate }) => (toDate === 0 ? [] : [[unitId, toDate]]));
    faults.expect(`${month.period} ${month.communeId} ${code}`, Object.fromEntries(found), expected[code] ?? {});
  }
}
