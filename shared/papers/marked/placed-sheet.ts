import type { MergeRange } from 'hucre/xlsx';
import type { Place } from '../../domain/problem.ts';
import type { CellContent } from '../../reports/table.ts';

/** Both counted from 1. */
export interface Position {
  row: number;
  column: number;
}

/** A table of the sender's file as a sheet of ours: where each of its cells stands, and where to find a place of it. */
export interface PlacedSheet {
  name: string;
  rows: ReadonlyMap<number, ReadonlyMap<number, CellContent>>;
  merges: MergeRange[];
  find: (place: Place) => Position | undefined;
  /** Where what is wrong is also written beside the cell. */
  notesColumn?: number;
}

/** What one sheet may span, blank cells before the last one of each row counted in: a cell far out must not cost a sheet. */
const mostSpanned = 2_000_000;
const last: Position = { row: 1_048_576, column: 16_384 };

/** Whether a spreadsheet, and the writer of it, can carry the sheet. */
export function isCarriable({ rows }: PlacedSheet): boolean {
  let [spanned, lastRow, lastColumn] = [0, 0, 0];
  for (const [row, cells] of rows) {
    const width = Math.max(0, ...cells.keys());
    spanned += width;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, width);
  }
  return spanned + lastRow <= mostSpanned && lastRow <= last.row && lastColumn <= last.column;
}
