import type { FormRow } from '../domain/form.ts';
import type { IndicatorValue } from '../domain/report.ts';
import { compareFigures } from '../domain/figure.ts';
import { isBlank } from './answer-cells.ts';
import { judgeWord } from './judge-word.ts';
import type { FigureAnswer, FigureReader, ReadFigure } from './figure-reader.ts';
import { limits } from './limits.ts';
import type { ProblemList } from './problem-list.ts';
import { remedyForMany } from './remedy.ts';
import type { RowCells } from './row-cells.ts';
import { shownFigure } from '../domain/shown-figure.ts';
import { remedyForFraction, remedyForSize } from './size-remedies.ts';
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
  if (row.answer === 'ratio') return judgeRatio(row, cells, judging);
  const stray = strayAnswer(cells);
  if (stray) return reportFault('wrong-column', row, stray, judging);
  return row.answer === 'figure' ? judgeFigure(row, cells, judging) : judgeWord(row, cells.result, judging.problems);
}

/** An answer beside its column would be lost without a word. */
function strayAnswer({ total, met, result }: RowCells): CellAt | undefined {
  if (!isBlank(result)) return undefined;
  return [met, total].find((cell) => !isBlank(cell) && !isNotApplicable(shownText(cell?.content)));
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
  const pair = pairOf(cells);
  if (pair && !(isBlank(pair.total) && isBlank(pair.met))) return judgePair(row, pair, judging);
  // Where one of the two columns is missing, that is the problem.
  const bare = (cells.total === undefined) === (cells.met === undefined) ? bareRate(cells) : undefined;
  if (bare && isNotApplicable(shownText(bare.content))) return notApplicable;
  if (bare && judging.acceptsBareRate) return judgeBareRate(row, bare, judging);
  return reportNoPair(row, { pair, bare }, judging);
}

function reportNoPair(
  row: FormRow,
  { pair, bare }: { pair: Pair | undefined; bare: CellAt | undefined },
  judging: Judging,
): undefined {
  if (pair && row.required) return reportBlank(row, [pair.total, pair.met], judging);
  return bare && reportFault('needs-two-figures', row, bare, judging);
}

interface Pair {
  total: CellAt;
  met: CellAt;
}

function pairOf({ total, met }: RowCells): Pair | undefined {
  return total && met && { total, met };
}

/** What stands in place of the two figures. A rate of 0 is what a formula makes of two blank cells. */
function bareRate({ result, rate }: RowCells): CellAt | undefined {
  if (!isBlank(result)) return result;
  const isMadeByFormula = rate?.content?.is === 'error' || /^0+([.,]0+)? ?%?$/.test(shownText(rate?.content));
  return isBlank(rate) || isMadeByFormula ? undefined : rate;
}

function judgePair(row: FormRow, cells: Pair, judging: Judging): IndicatorValue | undefined {
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
  const at = 'cell' in total.cell.place ? total.cell.place.cell : undefined;
  const values = {
    total: shownFigure(total.value),
    totalAt: at ? ` in ${at}` : '',
    totalAtVi: at ? ` ở ô ${at}` : '',
  };
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
  const figure = checked(answer, { ...row, unit: '%', whole: false }, judging);
  if (!figure) return undefined;
  if (compareFigures(figure.value, 100) <= 0) return { value: figure.value };
  return reportFault('rate-above-100', row, result, judging);
}

/** The figure, if there is one and it is fit for the row; each way in which it is not is reported. */
function checked(answer: FigureAnswer, row: FormRow, { problems }: Judging): ReadFigure | undefined {
  if (answer.is !== 'figure') return undefined;
  const fault = faultOf(answer, row);
  if (!fault) return answer;
  const { code, ...values } = fault;
  const found = shownText(answer.cell.content);
  problems.add(code, { place: answer.cell.place, row: row.code, found, values: { unit: row.unit, ...values } });
  return undefined;
}

/** Where a count belongs, its share was written. */
const countsOnly = {
  example: ' A rate is derived: write the counts themselves.',
  exampleVi: ' Không ghi tỷ lệ ở ô này: tỷ lệ được tính từ các số.',
};

type FigureFault = { code: 'wrong-unit' | 'negative' | 'too-large' | 'not-whole' } & Record<string, string>;

function faultOf(figure: ReadFigure, row: FormRow): FigureFault | undefined {
  const limit = row.most ?? limits.largestFigure(row.unit);
  if (figure.percent && row.unit !== '%') return { code: 'wrong-unit', given: '%', ...countsOnly };
  if (figure.value < 0) return { code: 'negative' };
  if (figure.value > limit)
    return { code: 'too-large', limit: shownFigure(limit), ...remedyForSize(figure.value, row.unit) };
  if (Number.isInteger(figure.value) || !(row.whole || isWrittenMoney(figure, row))) return undefined;
  return { code: 'not-whole', ...remedyForFraction(figure.value, row.unit) };
}

/** No đồng has decimals. In a numeric cell they may be the spreadsheet's doing, and are only asked about. */
function isWrittenMoney({ cell }: ReadFigure, { unit }: FormRow): boolean {
  return unit === 'đồng' && cell.content?.is === 'text';
}

/** A blank answer is a problem only where the form requires one. */
function reportBlank(row: FormRow, cells: CellAt[], judging: Judging): undefined {
  if (row.required) for (const cell of cells) reportMissing(row, cell, judging);
}

function reportMissing(row: FormRow, cell: CellAt, { problems }: Judging): void {
  problems.add('missing-value', { place: cell.place, row: row.code, values: { label: row.label } });
}

function reportContradiction(row: FormRow, cells: Pair, judging: Judging): undefined {
  const cell = isNotApplicable(shownText(cells.total.content)) ? cells.total : cells.met;
  return reportFault('contradictory-answer', row, cell, judging);
}

type CellFault = 'contradictory-answer' | 'needs-two-figures' | 'rate-above-100' | 'wrong-column';

function reportFault(...[code, row, cell, { problems }]: [CellFault, FormRow, CellAt, Judging]): undefined {
  const found = shownText(cell.content);
  const { remedy, remedyVi } = remedyForMany(found, row) ?? { remedy: '', remedyVi: '' };
  const values = { example: remedy && ` ${remedy}`, exampleVi: remedyVi && ` ${remedyVi}` };
  problems.add(code, { place: cell.place, row: row.code, found, values });
}
