import type { Place } from '../domain/problem.ts';
import { findColumns, isSubHeader, namedColumns, type Columns } from './columns.ts';
import { headingOf, type SectionName } from './headings.ts';
import { firstText, type TableRow } from './table.ts';

/** A run of rows under one heading, with the header row that names their columns. */
export interface Block {
  section: SectionName | undefined;
  heading: { place: Place; text: string };
  /** Text that stands on the heading's own line, behind a colon. */
  textOfHeading: string;
  header: TableRow | undefined;
  columns: Columns | undefined;
  rows: TableRow[];
}

export interface Layout {
  /** The lines above the first heading or table. */
  head: TableRow[];
  blocks: Block[];
}

/** Finds the parts of the form by what their headings and headers say, never by where they stand. */
export function findLayout(rows: TableRow[]): Layout {
  const layout: Layout = { head: [], blocks: [] };
  for (const row of rows) place(row, layout);
  return layout;
}

function place(row: TableRow, layout: Layout): void {
  const current = layout.blocks.at(-1);
  const columns = findColumns(row);
  if (columns) return openTable(row, columns, layout);
  const opened = openSection(row);
  if (opened) layout.blocks.push(opened);
  else if (!current) layout.head.push(row);
  else if (current.columns && current.rows.length === 0 && isSubHeader(row)) joinSubHeader(row, current);
  else current.rows.push(row);
}

function openSection(row: TableRow): Block | undefined {
  const first = firstText(row);
  const heading = first && headingOf(first.text);
  if (!first || !heading) return undefined;
  return {
    section: heading.section,
    heading: { place: row.placeAt(first.column), text: first.text },
    textOfHeading: heading.rest,
    header: undefined,
    columns: undefined,
    rows: [],
  };
}

/** A header row begins the table of its section; a second one, as at a page break, goes on with the same section. */
function openTable(row: TableRow, columns: Columns, layout: Layout): void {
  const current = layout.blocks.at(-1);
  if (current && !current.columns && current.rows.length === 0) {
    Object.assign(current, { header: row, columns });
    return;
  }
  const heading = current?.heading ?? { place: row.placeAt(firstText(row)?.column ?? 1), text: '' };
  layout.blocks.push({ section: current?.section, heading, textOfHeading: '', header: row, columns, rows: [] });
}

/** Headers of two lines: the lower one names the columns under a merged cell of the upper one. */
function joinSubHeader(row: TableRow, block: Block): void {
  const lower = namedColumns(row);
  const taken = new Set(lower.values());
  const upper = [...(block.columns ?? [])].filter(([, column]) => !taken.has(column));
  block.columns = new Map([...upper, ...lower]);
}
