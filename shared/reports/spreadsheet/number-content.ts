import Big from 'big.js';
import { limits } from '../limits.ts';
import type { CellContent } from '../table.ts';

/** What a cell's number format says that its number is; `behind`: the words that it shows behind it. */
export type NumberKind = 'plain' | 'date' | 'percent' | { behind: string };

/** A number as a spreadsheet stores it: dates are days, percentages are fractions. */
export function numberContent(number: number, kind: NumberKind, since1904 = false): CellContent {
  if (kind === 'date') return { is: 'date', text: dateText(number, since1904) };
  const rounded = roundedFigure(number);
  if (kind === 'percent') return { is: 'number', number: new Big(rounded).times(100).toNumber(), percent: true };
  return kind === 'plain' ? { is: 'number', number: rounded } : { is: 'number', number: rounded, behind: kind.behind };
}

/** Whole numbers below it have no more digits than are kept. */
const mostExact = 10 ** limits.figureDigits;

/** Spreadsheets show 15 digits and store 17: 96.40000000000001 is 96.4. A minus before zero is dropped. */
function roundedFigure(number: number): number {
  const isExact = Number.isInteger(number) && Math.abs(number) < mostExact;
  return isExact ? number + 0 : Number(number.toPrecision(limits.figureDigits));
}

const dayMilliseconds = 86_400_000;

function dateText(days: number, since1904: boolean): string {
  const start = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(start + Math.floor(days) * dayMilliseconds);
  return Number.isNaN(date.getTime()) ? String(days) : shownDate(date.toISOString());
}

/** `2024-03-15T…` as people write it: 15/03/2024. */
export function shownDate(isoDate: string): string {
  return isoDate.slice(0, 10).split('-').toReversed().join('/');
}
