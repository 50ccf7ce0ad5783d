import type { CellContent } from '../table.ts';
import { parseAddress } from './address.ts';

/** A merged range reaches down over rows of one table; anything higher is layout. */
const mostRows = 100;

/** What the rows below the first of each merged range are covered by, by row and column. Only the range's first column counts. */
export function coveredCells(
  ranges: readonly string[],
  cellsOf: (row: number) => ReadonlyMap<number, CellContent> | undefined,
): ReadonlyMap<number, ReadonlyMap<number, CellContent>> {
  const covered = new Map<number, Map<number, CellContent>>();
  for (const range of ranges) {
    const [first = '', last = first] = range.split(':');
    const [top, bottom] = [parseAddress(first), parseAddress(last)];
    const content = cellsOf(top.row)?.get(top.column);
    if (!content || bottom.column !== top.column || bottom.row - top.row >= mostRows) continue;
    for (let row = top.row + 1; row <= bottom.row; row += 1) {
      covered.set(row, (covered.get(row) ?? new Map<number, CellContent>()).set(top.column, content));
    }
  }
  return covered;
}
