import type { FormRow } from '../domain/form.ts';
import type { IndicatorValue } from '../domain/report.ts';
import { compareFigures } from '../domain/figure.ts';
import { judgeBoolean, judgeLevel } from './judge-words.ts';
import type { FigureAnswer, FigureReader, ReadFigure } from './figure-reader.ts';
import { limits } from './limits.ts';
import type { ProblemList } from './problem-list.ts';
import type { RowCells } from './row-cells.ts';
import { shownText, type CellAt } from './table.ts';
import { isNotApplicable } from './words.ts';

export interface Judging {
  figures: FigureReader;
  problems: ProblemList;
  /** The office may give a rate by itself, where it does not keep the two figures. */
  acceptsBareRate: boolean;
}

const notApplicable = { notApplicable: true } as const;

/** What a row answers, or undefined where it answers nothing, or nothing valid (then problems are reported). */
export function judgeRow(row: FormRow, cells: RowCells, judging: Judging): IndicatorValue | undefined {
  switch (row.answer) {
    case 'ratio':
      return judgeRatio(row, cells, judging);
    case 'figure':
      return judgeFigure(row, cells, judging);
    case 'boolean':
      return judgeBoolean(row, cells.result, judging.problems);
    case 'level':
      return judgeLevel(row, cells.result, judging.problems);
  }
}

function judgeFigure(row: FormRow, { result }: RowCells, judging: Judging): IndicatorValue | undefined {
  if (!result) return undefined;
  const answer = judging.figures.read(result, row);
  if (answer.is === 'not-applicable') return notApplicable;
  if (answer.is === 'blank') return reportBlank(row, [result], judging);
  const figure = checked(answer, row, judging);
  return figure && { value: figure.value };
}

function judgeRatio(row: FormRow, cells: RowCells, judging: Judging): IndicatorValue | undefined {
  const { total, met, result } = cells;
  const pairIsBlank = isBlank(total) && isBlank(met);
  if (pairIsBlank && result && !isBlank(result)) {
    if (isNotApplicable(shownText(result.content))) return notApplicable;
    if (judging.acceptsBareRate) return judgeBareRate(row, result, judging);
  }
  if (!total || !met) return undefined;
  if (pairIsBlank) return reportBlank(row, [total, met], judging);
  return judgePair(row, { total, met }, judging);
}

function judgePair(row: FormRow, cells: { total: CellAt; met: CellAt }, judging: Judging): IndicatorValue | undefined {
  const total = judging.figures.read(cells.total, row);
  const met = judging.figures.read(cells.met, row);
  const saysNotApplicable = [total, met].filter(({ is }) => is === 'not-applicable').length;
  if (saysNotApplicable > 0) {
    const otherIsEmpty = [total, met].every(({ is }) => is === 'not-applicable' || is === 'blank');
    return otherIsEmpty ? notApplicable : reportContradiction(row, cells, judging);
  }
  if (total.is === 'blank') reportMissing(row, cells.total, judging);
  if (met.is === 'blank') reportMissing(row, cells.met, judging);
  return ratioOf(row, { total: checked(total, row, judging), met: checked(met, row, judging) }, judging);
}

/** A total of zero is an answer: nobody is concerned. It takes no rate, and 1 of 0 is refused as above the total. */
function ratioOf(
  row: FormRow,
  { total, met }: { total: ReadFigure | undefined; met: ReadFigure | undefined },
  { problems }: Judging,
): IndicatorValue | undefined {
  if (!total || !met) return undefined;
  if (compareFigures(met.value, total.value) <= 0) return { total: total.value, met: met.value };
  const values = { total: String(total.value) };
  problems.add('met-exceeds-total', {
    place: met.cell.place,
    row: row.code,
    found: shownText(met.cell.content),
    values,
  });
  return undefined;
}

function judgeBareRate(row: FormRow, result: CellAt, judging: Judging): IndicatorValue | undefined {
  const answer = judging.figures.read(result, { ...row, unit: '%' });
  const figure = checked(answer, { ...row, unit: '%', whole: false }, judging, { mayBePercent: true });
  if (!figure) return undefined;
  if (compareFigures(figure.value, 100) <= 0) return { value: figure.value };
  judging.problems.add('rate-above-100', { place: result.place, row: row.code, found: shownText(result.content) });
  return undefined;
}

/** The figure, if there is one and it is fit for the row; each way in which it is not is reported. */
// oxlint-disable-next-line max-params
function checked(
  answer: FigureAnswer,
  row: FormRow,
  { problems }: Judging,
  { mayBePercent }: { mayBePercent: boolean } = { mayBePercent: false },
): ReadFigure | undefined {
  if (answer.is !== 'figure') return undefined;
  const fault = faultOf(answer, row, mayBePercent);
  if (!fault) return answer;
  const { code, ...values } = fault;
  const found = shownText(answer.cell.content);
  problems.add(code, { place: answer.cell.place, row: row.code, found, values: { unit: row.unit, ...values } });
  return undefined;
}

type FigureFault = { code: 'wrong-unit' | 'negative' | 'too-large' | 'not-whole' } & Record<string, string>;

function faultOf(figure: ReadFigure, row: FormRow, mayBePercent: boolean): FigureFault | undefined {
  const limit = row.whole ? limits.largestCount : limits.largestFigure;
  if (figure.percent && !mayBePercent && row.unit !== '%') return { code: 'wrong-unit', given: '%' };
  if (figure.value < 0) return { code: 'negative' };
  if (figure.value > limit) return { code: 'too-large', limit: limit.toLocaleString('vi-VN') };
  const thousands = String(Math.round(figure.value * 1000));
  return row.whole && !Number.isInteger(figure.value) ? { code: 'not-whole', thousands } : undefined;
}

function isBlank(cell: CellAt | undefined): boolean {
  return shownText(cell?.content).trim() === '';
}

/** A blank answer is a problem only where the form requires one. */
function reportBlank(row: FormRow, cells: CellAt[], judging: Judging): undefined {
  if (row.required) for (const cell of cells) reportMissing(row, cell, judging);
}

function reportMissing(row: FormRow, cell: CellAt, { problems }: Judging): void {
  problems.add('missing-value', { place: cell.place, row: row.code, values: { label: row.label } });
}

function reportContradiction(row: FormRow, cells: { total: CellAt; met: CellAt }, { problems }: Judging): undefined {
  const cell = isNotApplicable(shownText(cells.total.content)) ? cells.total : cells.met;
  problems.add('contradictory-answer', { place: cell.place, row: row.code, found: shownText(cell.content) });
}
