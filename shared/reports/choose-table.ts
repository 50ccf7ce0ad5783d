import type { Form } from '../domain/form.ts';
import { periodIn } from './head.ts';
import { findLayout, type Layout } from './layout.ts';
import { wholeFile, type ProblemList } from './problem-list.ts';
import type { Table } from './table.ts';

export interface ChosenTable {
  table: Table;
  layout: Layout;
}

/**
 * The one table (sheet) that is the report. Units keep a sheet a month in one file: then it is the sheet of the
 * slot's month. Sheets without a table of the form, such as instructions, do not count.
 */
export function chooseTable(tables: Table[], form: Form, problems: ProblemList): ChosenTable | undefined {
  const reports = tables.map((table) => ({ table, layout: findLayout(table.rows) })).filter(holdsForm);
  const ofMonth = reports.filter(({ layout }) => periodIn(layout.head)?.label === form.period.label);
  const [chosen, another] = ofMonth.length > 0 ? ofMonth : reports;
  if (!chosen) problems.add('no-report', { place: wholeFile });
  if (!another) return chosen;
  const heading = another.layout.blocks[0]?.heading;
  problems.add('several-reports', { place: heading?.place ?? wholeFile, found: heading?.text ?? '' });
  return undefined;
}

function holdsForm({ layout }: ChosenTable): boolean {
  return layout.blocks.some((block) => block.columns !== undefined && block.section !== 'nominations');
}
