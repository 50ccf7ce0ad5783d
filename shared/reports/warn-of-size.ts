import type { FormRow } from '../domain/form.ts';
import { shownFigure } from '../domain/shown-figure.ts';
import type { FigureReader, ReadFigure } from './figure-reader.ts';
import type { ProblemList } from './problem-list.ts';
import type { RowCells } from './row-cells.ts';
import { scaled } from './size-remedies.ts';
import { shownText } from './table.ts';
import { mayBeThousands } from './warnings.ts';

/** No sum that a hamlet raises in a month is smaller. */
const smallestMoney = 1000;
/** No hamlet has so many kilometres of road. */
const longestRoad = 100;

/** A figure that can be meant but is most often one in millions, or with a decimal mark read as one of thousands. */
export function warnOfSize(
  row: FormRow,
  cells: RowCells,
  { figures, warnings }: { figures: FigureReader; warnings: ProblemList },
): void {
  for (const cell of row.answer === 'ratio' ? [cells.total, cells.met] : [cells.result]) {
    const answer = cell && figures.read(cell, row);
    if (answer?.is !== 'figure') continue;
    if (row.unit === 'đồng' && maybeMillions(answer)) add('maybe-millions', answer, 6);
    if (maybeDecimals(answer, row.unit)) add('maybe-decimals', answer, -3);
  }

  function add(code: 'maybe-millions' | 'maybe-decimals', { value, cell }: ReadFigure, power: number): void {
    const meant = scaled(value, power);
    const values = { unit: row.unit, read: shownFigure(value), shown: meant.shown, plain: meant.plain };
    warnings.add(code, { place: cell.place, row: row.code, found: shownText(cell.content), values });
  }
}

function maybeMillions({ value, cell }: ReadFigure): boolean {
  const isAskedAlready = cell.content?.is === 'number' && mayBeThousands(value);
  return value > 0 && value < smallestMoney && !isAskedAlready;
}

function maybeDecimals({ value, cell }: ReadFigure, unit: string): boolean {
  if (unit === 'km') return value > longestRoad;
  return unit === 'ha' && value >= 1000 && /^\s*\d{1,3}[.,]\d{3}(?![\d.,])/.test(shownText(cell.content));
}
