import type { MergeRange } from 'hucre/xlsx';
import type { Position } from './placed-sheet.ts';

/** `B7` as row 7 and column 2. */
export function positionOf(cell: string): Position | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(cell) ?? [];
  const column = Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return column > 0 && Number(digits) > 0 ? { row: Number(digits), column } : undefined;
}

/** More than a report's sheet has; to hold each against all others is then cheap. */
const mostRanges = 1000;

/** The ranges that a spreadsheet opens without a complaint: of two that overlap the first, and none of a single cell. */
export function mergesOf(ranges: readonly string[]): MergeRange[] {
  const merges: MergeRange[] = [];
  for (const range of ranges.slice(0, mostRanges)) {
    const merge = mergeOf(range);
    if (merge && !merges.some((other) => overlap(merge, other))) merges.push(merge);
  }
  return merges;
}

function mergeOf(range: string): MergeRange | undefined {
  const [first, last] = range.split(':').map(positionOf);
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined;
  if (last.row === first.row && last.column === first.column) return undefined;
  return { startRow: first.row - 1, startCol: first.column - 1, endRow: last.row - 1, endCol: last.column - 1 };
}

function overlap(a: MergeRange, b: MergeRange): boolean {
  return a.startRow <= b.endRow && b.startRow <= a.endRow && a.startCol <= b.endCol && b.startCol <= a.endCol;
}

/** Of a cell that a merged one covers only that one is seen. */
export function visiblePosition({ row, column }: Position, merges: readonly MergeRange[]): Position {
  const cell = { startRow: row - 1, endRow: row - 1, startCol: column - 1, endCol: column - 1 };
  const merge = merges.find((range) => overlap(cell, range));
  return merge ? { row: merge.startRow + 1, column: merge.startCol + 1 } : { row, column };
}
