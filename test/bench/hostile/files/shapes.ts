import { unzipSync, zipSync } from 'fflate';
import type { TestCell, TestRows } from '../../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../../fixtures/reports/filled-form.ts';
import { limits } from '../../../../shared/reports/limits.ts';

/** A little below each limit, so that the whole of a file is read before anything is said of it. */
export const most = {
  rows: limits.rows - 100,
  cells: limits.cells - 200,
  text: limits.cellCharacters - 100,
  /** As many texts of this length as all cells together may hold. */
  texts: Math.floor(limits.characters / limits.cellCharacters) - 1,
  head: limits.headCells - 10,
} as const;

/** The form as often as it may begin anew: each row but the first of its code is a fault. */
export function formAgain(): TestRows {
  const { rows } = new FilledForm('xom-2');
  // Three headers in each.
  return times(Math.min(Math.floor(most.rows / rows.length), Math.floor(limits.blocks / 9)), () => rows).flat();
}

/** As many rows as there may be, in the form's first table: what could be a row of the form, and is none. */
export function formOf(row: (index: number) => TestCell[], count: number = most.rows): TestRows {
  const { rows } = new FilledForm('xom-2');
  const at = rows.findIndex(([code]) => code === '2.2');
  return [...rows.slice(0, at), ...times(count - rows.length, row), ...rows.slice(at)];
}

/** Ten cells a row. */
export function grid(cell: (index: number) => TestCell): TestRows {
  const wide = 10;
  return times(Math.floor(most.cells / wide), (row) => times(wide, (column) => cell(row * wide + column)));
}

/** Packed so loosely that it is not refused for that. */
export function loose(zip: Uint8Array): Uint8Array {
  return zipSync(unzipSync(zip), { level: 0 });
}

export function times<Item>(count: number, item: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => item(index));
}

export function csvOf(rows: TestRows): string {
  return rows.map((row) => Array.from(row, plain).join(';')).join('\n');
}

function plain(cell: TestCell): string {
  if (typeof cell === 'object') throw new Error('a CSV has no XML in it');
  return cell === undefined ? '' : String(cell);
}

/** Figures and texts in some order that does not pack well. */
export const scattered = (index: number): number => (index * 2_654_435_761) % 1_000_003;
