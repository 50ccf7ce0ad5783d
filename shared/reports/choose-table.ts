import type { Form } from '../domain/form.ts';
import { periodIn } from './head.ts';
import { findLayout, type Block, type Layout } from './layout.ts';
import { wholeFile, type ProblemList } from './problem-list.ts';
import type { Table } from './table.ts';

export interface ChosenTable {
  table: Table;
  layout: Layout;
}

/**
 * The sheets that make up the report, as one. Units keep a sheet a month in one file: then it is the sheet of the
 * slot's month, with those that name no month. Sheets without a table of the form, such as instructions, do not count.
 */
export function chooseTable(tables: Table[], form: Form, problems: ProblemList): ChosenTable | undefined {
  const reports = tables.map((table) => ({ table, layout: findLayout(table.rows) })).filter(holdsForm);
  const months = new Set(reports.map(monthOf));
  const ownMonth = (report: ChosenTable): boolean => [form.period.label, undefined].includes(monthOf(report));
  const [first, ...others] = months.has(form.period.label) ? reports.filter(ownMonth) : reports;
  if (!first) {
    problems.add('no-report', { place: wholeFile });
    return undefined;
  }
  const joined = joinAll(first, others);
  if ('section' in joined) problems.add('several-reports', { place: joined.heading.place, found: joined.heading.text });
  return 'section' in joined ? undefined : joined;
}

function monthOf({ layout }: ChosenTable): string | undefined {
  return periodIn(layout.head)?.label;
}

function holdsForm({ layout }: ChosenTable): boolean {
  return layout.blocks.some(isTable);
}

function isTable({ columns, section }: Block): boolean {
  return columns !== undefined && section !== 'nominations';
}

/** Sections may stand on sheets of their own; a section on two sheets is two reports: then the block that says so. */
function joinAll(first: ChosenTable, others: ChosenTable[]): ChosenTable | Block {
  let { layout } = first;
  for (const { layout: next } of others) {
    const sections = new Set(layout.blocks.filter(isTable).map(({ section }) => section));
    const again = next.blocks.find((block) => isTable(block) && sections.has(block.section));
    if (again) return again;
    layout = { head: [...layout.head, ...next.head], blocks: [...layout.blocks, ...next.blocks] };
  }
  return { table: first.table, layout };
}
