import type { Place } from '../domain/problem.ts';
import { candidatesIn, chooseColumns, findColumns, type Candidate, type Columns } from './columns.ts';
import { FileRefused } from './file-refused.ts';
import { isColumnNumbers, isLowerLine, isUpperLine } from './header-lines.ts';
import { headingOf, type SectionName } from './headings.ts';
import { limits } from './limits.ts';
import { firstText, type TableRow } from './table.ts';

/** A run of rows under one heading, with the header row that names their columns. */
export interface Block {
  section: SectionName | undefined;
  heading: { place: Place; text: string };
  /** Text that stands on the heading's own line, behind a colon. */
  textOfHeading: string;
  header: TableRow | undefined;
  /** Lines of the header, of which `header` is the main one. */
  headerLines: TableRow[];
  columns: Columns | undefined;
  /** All columns that the header may name; which of them count depends on the rows. */
  candidates: Candidate[];
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
  else if (!current.columns || current.rows.length > 0) current.rows.push(row);
  else if (current.headerLines.length < limits.headerLines && isLowerLine(row, current.columns))
    readHeader(current, [...current.headerLines, row]);
  else if (!isColumnNumbers(row)) current.rows.push(row);
}

function openSection(row: TableRow): Block | undefined {
  const first = firstText(row);
  const heading = first && headingOf(first.text);
  if (!first || !heading) return undefined;
  const line = { place: row.placeAt(first.column), text: first.text };
  return blockOf({ section: heading.section, heading: line, textOfHeading: heading.rest });
}

function blockOf(opening: Pick<Block, 'section' | 'heading' | 'textOfHeading'>): Block {
  return { ...opening, header: undefined, headerLines: [], columns: undefined, candidates: [], rows: [] };
}

/** A header row begins the table of its section; a second one, as at a page break, goes on with the same section. */
function openTable(row: TableRow, columns: Columns, layout: Layout): void {
  const current = layout.blocks.at(-1);
  if (layout.blocks.length > limits.blocks) throw new FileRefused('too-many-cells');
  const titles = takeTitles(current?.rows ?? layout.head, columns);
  const block = current && !current.columns && current.rows.length === 0 ? current : continued(current, row);
  if (block !== current) layout.blocks.push(block);
  block.header = row;
  readHeader(block, [...titles, row]);
}

function continued(current: Block | undefined, row: TableRow): Block {
  const heading = current?.heading ?? { place: row.placeAt(firstText(row)?.column ?? 1), text: '' };
  return blockOf({ section: current?.section, heading, textOfHeading: '' });
}

/** Removes the lines of titles from the end of what stands above a header. */
function takeTitles(above: TableRow[], columns: Columns): TableRow[] {
  const last = above.findLastIndex((row) => !isUpperLine(row, columns));
  return above.splice(Math.max(last + 1, above.length - limits.headerLines));
}

function readHeader(block: Block, lines: TableRow[]): void {
  block.headerLines = lines;
  block.candidates = candidatesIn(lines);
  // Until the rows have been seen, a name without remarks is the likelier one.
  block.columns = chooseColumns(block.candidates.toSorted((a, b) => a.remarks.length - b.remarks.length)).columns;
}
