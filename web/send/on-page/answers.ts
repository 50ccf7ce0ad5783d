import type { FormView, FormViewRow } from '../../../shared/api/form-view.ts';
import type { HeldFigure, HeldValue } from '../../../shared/domain/progress.ts';
import { writeNumber } from './read-number.ts';

/** What stands in the fields of one row, as it was typed. */
export interface Typed {
  total?: string;
  met?: string;
  value?: string;
  notApplicable?: boolean;
}

/** What was typed so far, by the row's code, and the free text. */
export interface Answers {
  rows: Readonly<Record<string, Typed>>;
  difficulties: string;
  nextMonth: string;
}

type Held = HeldValue['value'] | HeldFigure['value'];

/** The form as it begins: each level as it was last said, the rest blank. */
export function beginningOf({ rows }: FormView): Answers {
  return { rows: Object.fromEntries(rows.map((row) => [row.code, lastOf(row)])), difficulties: '', nextMonth: '' };
}

export const lastOf = ({ last }: FormViewRow): Typed => (last === undefined ? {} : typedOf(last.value));

function typedOf(held: Held): Typed {
  if (typeof held === 'number') return { value: writeNumber(held) };
  if ('notApplicable' in held) return { notApplicable: true };
  if ('total' in held) return { total: writeNumber(held.total), met: writeNumber(held.met) };
  const { value } = held;
  return { value: typeof value === 'number' ? writeNumber(value) : String(value) };
}

export function isBlank({ total = '', met = '', value = '', notApplicable = false }: Typed): boolean {
  return !notApplicable && `${total}${met}${value}`.trim() === '';
}

/** Nothing new came in: 0 wherever nothing stands of what begins anew each month. */
export function withZeros(answers: Answers, rows: readonly FormViewRow[]): Answers {
  const zeros = rows
    .filter((row) => row.section !== 'indicators' && isBlank(answers.rows[row.code] ?? {}))
    .map(({ code }) => [code, { value: '0' }] as const);
  return { ...answers, rows: { ...answers.rows, ...Object.fromEntries(zeros) } };
}

/** No change in the rest: each level as it was last said, but for what was typed. */
export function withLast(answers: Answers, rows: readonly FormViewRow[]): Answers {
  const before = rows
    .filter((row) => row.last !== undefined && isBlank(answers.rows[row.code] ?? {}))
    .map((row) => [row.code, lastOf(row)] as const);
  return { ...answers, rows: { ...answers.rows, ...Object.fromEntries(before) } };
}

const fields = ['total', 'met', 'value'] as const;

/** Nothing else is said than last time. */
export function isAsLast(row: FormViewRow, typed: Typed): boolean {
  const last = lastOf(row);
  if ((typed.notApplicable ?? false) !== (last.notApplicable ?? false)) return false;
  return fields.every((field) => (typed[field] ?? '').trim() === (last[field] ?? ''));
}

/** Codes of the rows that say something else than last time; of the others nothing has to be typed. */
export function changedIn({ rows: typed }: Answers, rows: readonly FormViewRow[]): { same: number; changed: string[] } {
  const known = rows.filter(({ last }) => last !== undefined);
  const changed = known.filter((row) => !isAsLast(row, typed[row.code] ?? {})).map(({ code }) => code);
  return { same: known.length - changed.length, changed };
}
