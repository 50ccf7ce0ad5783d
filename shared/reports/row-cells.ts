import type { CellAt } from './table.ts';

/** The cells of one row that can hold its answer. Undefined: there is no such column (or field). */
export interface RowCells {
  total: CellAt | undefined;
  met: CellAt | undefined;
  rate: CellAt | undefined;
  result: CellAt | undefined;
}
