import type { Form } from '../domain/form.ts';
import { periodHeading } from '../domain/period.ts';
import { FileRefused } from './file-refused.ts';
import { monthsIn, periodLine, unitLinesIn } from './head.ts';
import { findLayout, type Block, type Layout } from './layout.ts';
import { limits } from './limits.ts';
import { wholeFile, type ProblemList } from './problem-list.ts';
import type { Table } from './table.ts';

export interface ChosenTable {
  /** With the rows of all sheets that were joined. */
  table: Table;
  layout: Layout;
}

/**
 * The sheets that make up the report, as one. Units keep a sheet a month in one file: then it is the sheet of the
 * slot's month, with those that speak of no time. Sheets without a table of the form, such as instructions, do not count.
 */
export function chooseTable(tables: Table[], form: Form, problems: ProblemList): ChosenTable | undefined {
  const reports = tables.map((table) => ({ table, layout: findLayout(table.rows) })).filter(holdsForm);
  for (const { layout } of reports) refuseLongHead(layout);
  const namesMonth = reports.some((report) => isOfMonth(report, form));
  const [own, foreign] = namesMonth ? split(reports, (report) => mayJoin(report, form)) : [reports, []];
  const [first, ...others] = own;
  if (!first) {
    problems.add('no-report', { place: wholeFile });
    return undefined;
  }
  const joined = joinAll(first, others);
  if ('section' in joined) {
    problems.add('several-reports', { place: joined.heading.place, found: joined.heading.text });
    return undefined;
  }
  if (namesMonth) reportUndated(own, form, problems);
  reportForeign(foreign, joined, { form, problems });
  return joined;
}

/** Each line of a head is looked through for the unit and the month. */
function refuseLongHead({ head }: Layout): void {
  const cells = head.reduce((sum, row) => sum + row.cells.size, 0);
  if (cells > limits.headCells) throw new FileRefused('too-many-cells');
}

function split<Item>(items: Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function isOfMonth({ layout }: ChosenTable, form: Form): boolean {
  return monthsIn(layout.head).some(({ label }) => label === form.period.label);
}

function mayJoin(report: ChosenTable, form: Form): boolean {
  return isOfMonth(report, form) || !periodLine(report.layout.head);
}

/** A sheet that names a unit has a head of its own, and must name the month too. */
function reportUndated(sheets: ChosenTable[], form: Form, problems: ProblemList): void {
  for (const { layout } of sheets.filter((sheet) => !isOfMonth(sheet, form))) {
    const [unit] = unitLinesIn(layout.head, form);
    const values = { expected: periodHeading(form.period) };
    if (unit) problems.add('missing-period', { place: unit.place, values });
  }
}

/** A sheet of another period is left aside, unless what it holds would be missed: then its month may be a slip. */
function reportForeign(
  sheets: ChosenTable[],
  { layout: { blocks } }: ChosenTable,
  { form, problems }: { form: Form; problems: ProblemList },
): void {
  const present = sectionsOf(blocks);
  for (const { layout } of sheets) {
    const line = periodLine(layout.head);
    if (!line || sectionsOf(layout.blocks).isSubsetOf(present)) continue;
    const values = { expected: periodHeading(form.period) };
    problems.add('other-period', { place: line.place, found: line.text, values });
  }
}

function sectionsOf(blocks: Block[]): Set<Block['section']> {
  return new Set(blocks.filter(isTable).map(({ section }) => section));
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
    const sections = sectionsOf(layout.blocks);
    const again = next.blocks.find((block) => isTable(block) && sections.has(block.section));
    if (again) return again;
    layout = { head: [...layout.head, ...next.head], blocks: [...layout.blocks, ...next.blocks] };
  }
  const rows = [first, ...others].flatMap(({ table }) => table.rows);
  return { table: { ...first.table, rows }, layout };
}
