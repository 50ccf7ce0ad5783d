import type { Form, FormRow } from '../../domain/form.ts';
import { headers, type ColumnName } from './form-texts.ts';

export interface FormColumn {
  name: ColumnName;
  header: string;
  /** Column of the sheet, counted from 0, and how many it takes: the tables of a form share one grid. */
  at: number;
  span: number;
}

/** What of the form's columns the indicators of this unit need; the other tables lie on the same grid. */
export function gridOf(form: Form, showsLast: boolean): ColumnName[] {
  const indicators = form.rows.filter(({ section }) => section === 'indicators');
  const hasRatios = indicators.some(({ answer }) => answer === 'ratio');
  const takesResult = indicators.some((row) => takes(form, row).has('result'));
  return [
    'code',
    'label',
    'unit',
    ...(showsLast ? (['before'] as const) : []),
    ...(hasRatios ? (['total', 'met', 'rate'] as const) : []),
    ...(takesResult || !hasRatios ? (['result'] as const) : []),
    'note',
  ];
}

/** The cells in which a row may be answered. The office may give a rate by itself, in Kết quả. */
export function takes(form: Form, { section, answer }: FormRow): ReadonlySet<ColumnName> {
  if (section !== 'indicators' || answer !== 'ratio') return new Set(['result', 'note']);
  const bareRate = form.unit.kind === 'office' ? (['result'] as const) : [];
  return new Set(['total', 'met', 'rate', ...bareRate, 'note']);
}

export function columnsOf(section: FormRow['section'], grid: ColumnName[]): FormColumn[] {
  const spans = section === 'indicators' ? grid.map((name) => ({ name, span: 1 })) : monthlySpans(section, grid);
  let at = 0;
  return spans.map(({ name, span }) => {
    const column = { name, header: headers[section][name], at, span };
    at += span;
    return column;
  });
}

/** The month's figure takes the room of two columns of section I, because sums of money are long. */
function monthlySpans(section: 'movements' | 'resources', grid: ColumnName[]): { name: ColumnName; span: number }[] {
  const values = grid.filter((name) => !['code', 'label', 'unit', 'before', 'note'].includes(name)).length;
  const result = Math.min(2, values);
  const showsLast = grid.includes('before');
  // All resources are increments: last month's say nothing of this one.
  const showsLastHere = showsLast && section === 'movements';
  return [
    { name: 'code', span: 1 },
    { name: 'label', span: 1 },
    { name: 'unit', span: showsLast && !showsLastHere ? 2 : 1 },
    ...(showsLastHere ? [{ name: 'before' as const, span: 1 }] : []),
    { name: 'result', span: result },
    { name: 'note', span: values - result + 1 },
  ];
}
