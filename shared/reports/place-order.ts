import type { Place } from '../domain/problem.ts';

/** Reading order of two places of one file. Places that cannot be compared, such as pointers, keep the order they have. */
export function comparePlaces(a: Place, b: Place): number {
  const [first, second] = [positionOf(a), positionOf(b)];
  return first.row - second.row || first.column - second.column;
}

function positionOf(place: Place): { row: number; column: number } {
  if ('cell' in place) return cellPosition(place.cell);
  if ('line' in place) return { row: place.line, column: place.column };
  if ('table' in place) return { row: place.table * 1_000_000 + place.row, column: place.column ?? 0 };
  return { row: 0, column: 0 };
}

function cellPosition(cell: string): { row: number; column: number } {
  const letters = cell.replace(/\d+$/, '');
  const column = Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(cell.slice(letters.length)), column };
}
