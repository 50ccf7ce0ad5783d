import type { DocumentRow } from './blocks.ts';

/**
 * The column of each cell, counted from 1. A table has the columns of its fullest row. A row of as many cells has the
 * same ones, although dragging a border gives it others in the grid; in a row of fewer, merged ones, the grid decides.
 */
export function columnsOf(rows: readonly DocumentRow[]): readonly (readonly number[])[] {
  const fullest = rows.reduce<DocumentRow>((full, row) => (row.length > full.length ? row : full), []);
  return rows.map((row) => (row.length === fullest.length ? row.map((_, index) => index + 1) : byGrid(row, fullest)));
}

function byGrid(row: DocumentRow, fullest: DocumentRow): number[] {
  let last = 0;
  return row.map(({ start }) => {
    const column = fullest.filter((cell) => cell.start <= start).length;
    last = Math.max(last + 1, column);
    return last;
  });
}
