import type { Form, FormRow } from '../../domain/form.ts';
import { periodText } from '../../domain/view-progress.ts';
import { columnsOf, gridOf, type FormColumn } from './form-columns.ts';
import { headings, help, title, type ColumnName } from './form-texts.ts';
import { shownLast, type LastValues } from './last-values.ts';

export type TextRole = 'commune' | 'unit' | 'title' | 'month' | 'reporter' | 'period' | 'help' | 'heading';

export type FormLine =
  | { is: 'text'; role: TextRole; text: string }
  | { is: 'blank' | 'note' | 'nomination-header' | 'nomination' | 'signature' }
  | { is: 'header'; section: FormRow['section']; columns: FormColumn[] }
  | { is: 'row'; columns: FormColumn[]; row: FormRow; before: string };

export interface FormLayout {
  grid: ColumnName[];
  lines: FormLine[];
}

const sections = ['indicators', 'movements', 'resources'] as const;
const blank = { is: 'blank' } as const;
const nominationRows = 4;

/** The lines of a unit's form, in the order of the paper one. `last` gives a column with what the unit said last. */
export function layOut(form: Form, last: LastValues): FormLayout {
  const grid = gridOf(
    form,
    form.rows.some(({ code }) => last.has(code)),
  );
  return {
    grid,
    lines: [
      ...headOf(form),
      ...sections.flatMap((section) => tableOf(form, { section, grid, last })),
      ...(['difficulties', 'nextMonth'] as const).flatMap((section) => [headingOf(section), { is: 'note' } as const]),
      headingOf('nominations'),
      { is: 'nomination-header' },
      ...Array.from({ length: nominationRows }, () => ({ is: 'nomination' }) as const),
      blank,
      { is: 'signature' },
    ],
  };
}

function headOf({ commune, unit, period, rows }: Form): FormLine[] {
  const [year = '', month = ''] = period.label.split('-');
  return [
    textLine('commune', `UBND ${commune.name.vi.toUpperCase()}`),
    textLine('unit', unit.name.vi.toUpperCase()),
    blank,
    textLine('title', title),
    textLine('month', `Tháng ${Number(month)} năm ${year}`),
    textLine('reporter', `Đơn vị báo cáo: ${unit.name.vi}`),
    textLine('period', periodText({ period }).vi),
    textLine('help', rows.some(({ required }) => required) ? help.owed : help.onChange),
    blank,
  ];
}

function tableOf(
  form: Form,
  { section, grid, last }: { section: FormRow['section']; grid: ColumnName[]; last: LastValues },
): FormLine[] {
  const rows = form.rows.filter((row) => row.section === section);
  if (rows.length === 0) return [];
  const columns = columnsOf(section, grid);
  const shown = (row: FormRow): string => shownLast(last.get(row.code), form.period.label);
  return [
    headingOf(section),
    { is: 'header', section, columns },
    ...rows.map((row) => ({ is: 'row', columns, row, before: shown(row) }) as const),
    blank,
  ];
}

function headingOf(section: keyof typeof headings): FormLine {
  return textLine('heading', headings[section]);
}

function textLine(role: TextRole, text: string): FormLine {
  return { is: 'text', role, text };
}
