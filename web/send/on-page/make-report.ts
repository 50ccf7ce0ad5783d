import type { FormView, FormViewRow } from '../../../shared/api/form-view.ts';
import type { IndicatorValue, MonthFigure, Report } from '../../../shared/domain/report.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { onPage } from '../../messages/on-page.ts';
import { isBlank, type Answers, type Typed } from './answers.ts';
import { readNumber } from './read-number.ts';

/** What is plainly wrong in a row. Everything else is the judge's, who sees the same as of a file. */
export interface Fault {
  code: string;
  text: Bilingual;
  found: string;
}

type Read<T> = { answer: T } | { text: Bilingual; found: string };

/** The report that was filled in, or the rows that cannot go as they are. */
export function makeReport(form: FormView, answers: Answers): { report: Report } | { faults: Fault[] } {
  const of = (section: FormViewRow['section']): FormViewRow[] => form.rows.filter((row) => row.section === section);
  const indicators = readAll(of('indicators'), answers, readIndicator);
  const movements = readAll(of('movements'), answers, readFigure);
  const resources = readAll(of('resources'), answers, readFigure);
  const faults = [...indicators.faults, ...movements.faults, ...resources.faults];
  if (faults.length > 0) return { faults };
  const { difficulties, nextMonth } = answers;
  return {
    report: {
      unit: form.unitId,
      period: form.period,
      indicators: indicators.read,
      movements: movements.read,
      resources: resources.read,
      notes: { difficulties, nextMonth },
      nominations: [],
    },
  };
}

function readAll<T>(rows: FormViewRow[], answers: Answers, readRow: (typed: Typed, row: FormViewRow) => Read<T>) {
  const read: Record<string, T> = {};
  const faults: Fault[] = [];
  for (const row of rows) {
    const typed = answers.rows[row.code] ?? {};
    if (!row.required && isBlank(typed)) continue;
    const each = readRow(typed, row);
    if ('text' in each) faults.push({ code: row.code, ...each });
    else read[row.code] = each.answer;
  }
  return { read, faults };
}

function readIndicator(typed: Typed, row: FormViewRow): Read<IndicatorValue> {
  const { answer } = row;
  if (typed.notApplicable === true) return { answer: { notApplicable: true } };
  if (answer === 'ratio') return readRatio(typed, row);
  const value = (typed.value ?? '').trim();
  if (answer === 'boolean' || answer === 'level') {
    if (value === '') return { text: onPage.notChosen, found: '' };
    return { answer: { value: answer === 'boolean' ? value === 'true' : value } };
  }
  const figure = readNumberOf(value, row);
  return 'text' in figure ? figure : { answer: { value: figure.answer } };
}

function readFigure({ value = '', notApplicable }: Typed, row: FormViewRow): Read<MonthFigure> {
  return notApplicable === true ? { answer: { notApplicable: true } } : readNumberOf(value.trim(), row);
}

function readRatio({ total = '', met = '' }: Typed, row: FormViewRow): Read<IndicatorValue> {
  const [all, some] = [readNumberOf(total.trim(), row), readNumberOf(met.trim(), row)];
  if ('text' in all) return all;
  if ('text' in some) return some;
  if (some.answer > all.answer) return { text: onPage.metAboveTotal, found: '' };
  return { answer: { total: all.answer, met: some.answer } };
}

/** As the judge would, so that nobody has to send it to be told: what it says of a file, too, and of what is typed. */
function readNumberOf(text: string, { whole, unit, most }: FormViewRow): Read<number> {
  if (text === '') return { text: onPage.blank, found: '' };
  const answer = readNumber(text);
  if (answer === undefined) return { text: /^[-−]/.test(text) ? onPage.negative : onPage.noNumber, found: text };
  if (answer > most) return { text: onPage.tooLarge, found: text };
  if (!Number.isInteger(answer) && (whole || unit === 'đồng')) return { text: onPage.notWhole, found: text };
  return { answer };
}
