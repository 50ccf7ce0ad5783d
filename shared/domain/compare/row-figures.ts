import type { FormRow } from '../form.ts';
import type { Place, Places } from '../problem.ts';
import type { IndicatorValue, MonthFigure, Report } from '../report.ts';
import type { Measure } from './check-rules.ts';

/** A row of the form as comparisons see it. */
export interface ComparedRow extends Pick<FormRow, 'code' | 'section' | 'unit' | 'answer' | 'levels'> {
  /** What a single figure of the row is. */
  measures: 'level' | 'increment';
  /** Less is better, as of poor households. */
  lessIsBetter: boolean;
}

export type RowAnswer = IndicatorValue | MonthFigure;

export interface RowFigure {
  measure: Measure;
  value: number;
  /** A rate that is given by itself is in percent, whatever its row counts. */
  unit: string;
}

export function answerOf(report: Report | undefined, { section, code }: ComparedRow): RowAnswer | undefined {
  const answers: Record<string, RowAnswer> = report?.[section] ?? {};
  return Object.hasOwn(answers, code) ? answers[code] : undefined;
}

/** The figures that an answer holds, in the order of their cells; none where it is a word or does not apply. */
export function figuresOf(row: ComparedRow, answer: RowAnswer | undefined): RowFigure[] {
  const { unit, measures } = row;
  if (answer === undefined) return [];
  if (typeof answer === 'number') return [{ measure: measures, value: answer, unit }];
  if ('total' in answer)
    return [
      { measure: 'total', value: answer.total, unit },
      { measure: 'met', value: answer.met, unit },
    ];
  if (!('value' in answer) || typeof answer.value !== 'number') return [];
  return [{ measure: measures, value: answer.value, unit: row.answer === 'ratio' ? '%' : unit }];
}

/** The cell of a figure; the whole file where no place is known. */
export function placeOf(places: Places, { code }: ComparedRow, measure: Measure): Place {
  const cells = Object.hasOwn(places, code) ? places[code] : undefined;
  return cells?.[measure === 'met' ? 1 : 0] ?? { file: 'whole' };
}
