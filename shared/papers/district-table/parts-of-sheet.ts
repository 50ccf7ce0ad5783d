import type { Sheet } from './district-table.ts';

/** Number and name of the commune, repeated in each part. */
const fixed = 2;
/** As wide as the columns of a page may be together. */
export const mostShares = 290;

/** A sheet whose columns do not fit on a page, as several beneath each other. */
export function partsOfSheet(sheet: Sheet): Sheet[] {
  const total = sheet.columns.reduce((sum, { share }) => sum + share, 0);
  const parts = Math.ceil(total / mostShares);
  if (parts === 1) return [sheet];
  const free = sheet.columns.length - fixed;
  const each = Math.ceil(free / parts);
  return Array.from({ length: Math.ceil(free / each) }, (_, index) => {
    const from = fixed + index * each;
    const cut = <T>(values: readonly T[]): T[] => [...values.slice(0, fixed), ...values.slice(from, from + each)];
    return { ...sheet, columns: cut(sheet.columns), rows: sheet.rows.map(cut), sums: sheet.sums.map(cut) };
  });
}
