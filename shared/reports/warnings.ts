import Big from 'big.js';
import { displayPercent } from '../domain/figure.ts';
import type { Form, FormRow } from '../domain/form.ts';
import type { IndicatorValue } from '../domain/report.ts';
import type { FigureReader } from './figure-reader.ts';
import type { ProblemList } from './problem-list.ts';
import type { RowCells } from './row-cells.ts';
import { shownFigure } from '../domain/shown-figure.ts';
import { shownText, type CellAt } from './table.ts';

/** A rate computed by a spreadsheet is itself rounded, somewhere behind its twelfth decimal. */
const mostDecimals = 6;

const unitsOfThousands: ReadonlySet<string> = new Set(['m', 'm²', 'đồng']);

/** The rate that a sender wrote is only checked: half a unit of its last digit is the tolerance of honest rounding. */
export function warnOfRate(
  row: FormRow,
  { cells, value }: { cells: RowCells; value: IndicatorValue },
  { figures, warnings }: { figures: FigureReader; warnings: ProblemList },
): void {
  const { rate } = cells;
  if (!rate || !('total' in value) || value.total === 0) return;
  const answer = figures.read(rate, { ...row, unit: '%' });
  if (answer.is !== 'figure') return;
  const tolerance = new Big(value.total).times(new Big(10).pow(-Math.min(answer.decimals, mostDecimals))).div(2);
  const distance = new Big(answer.value).times(value.total).minus(new Big(value.met).times(100)).abs();
  if (distance.lte(tolerance)) return;
  const values = {
    met: shownFigure(value.met),
    total: shownFigure(value.total),
    rate: shownFigure(displayPercent(value) ?? 0),
    written: shownFigure(answer.value),
  };
  warnings.add('rate-differs', { place: rate.place, row: row.code, found: shownText(rate.content), values });
}

/** A spreadsheet in an English locale makes 1.25 of `1.250`: ask, where a unit is counted in thousands. */
export function warnOfThousands(row: FormRow, cells: RowCells, warnings: ProblemList): void {
  if (!unitsOfThousands.has(row.unit)) return;
  for (const cell of [cells.total, cells.met, cells.result]) {
    if (cell?.content?.is === 'number' && mayBeThousands(cell.content.number))
      warnings.add('maybe-thousands', faultOf(row, cell, cell.content.number));
  }
}

/** At most three decimals behind at most three digits: any more cannot come of a thousands mark. */
export function mayBeThousands(number: number): boolean {
  return number >= 1 && number < 1000 && !Number.isInteger(number) && /^\d+\.\d{1,3}$/.test(String(number));
}

function faultOf(row: FormRow, cell: CellAt, number: number): Parameters<ProblemList['add']>[1] {
  const meant = new Big(number).times(1000).toNumber();
  const values = {
    unit: row.unit,
    shown: shownFigure(number),
    thousands: shownFigure(meant),
    plain: String(meant),
  };
  return { place: cell.place, row: row.code, found: shownText(cell.content), values };
}

export function warnOfDonors(
  movements: ReadonlyMap<string, { value: unknown; cell: CellAt | undefined }>,
  { landGiven, warnings }: { landGiven: Form['landGiven']; warnings: ProblemList },
): void {
  if (!landGiven) return;
  const { donors, area } = landGiven;
  const [givers, given] = [movements.get(donors), movements.get(area)];
  if (typeof givers?.value !== 'number' || typeof given?.value !== 'number') return;
  if (givers.value > 0 && given.value === 0) add('donors-without-land', donors, givers);
  if (given.value > 0 && givers.value === 0) add('land-without-donors', area, given);

  function add(
    code: 'donors-without-land' | 'land-without-donors',
    row: string,
    { value, cell }: { value: unknown; cell: CellAt | undefined },
  ): void {
    if (cell) warnings.add(code, { place: cell.place, row, found: String(value) });
  }
}

/** More than all households cannot be families of culture: one of the two figures is wrong. */
export function warnOfHouseholds(
  {
    indicators,
    movements,
  }: {
    indicators: ReadonlyMap<string, { value: IndicatorValue }>;
    movements: ReadonlyMap<string, { value: unknown; cell: CellAt | undefined }>;
  },
  { households, warnings }: { households: Form['households']; warnings: ProblemList },
): void {
  if (!households) return;
  const known = indicators.get(households.of)?.value;
  if (!known || !('total' in known)) return;
  for (const row of households.among) {
    const { value, cell } = movements.get(row) ?? {};
    if (typeof value !== 'number' || value <= known.total || !cell) continue;
    const values = { households: shownFigure(known.total), counted: households.of };
    warnings.add('more-than-households', { place: cell.place, row, found: shownFigure(value), values });
  }
}
