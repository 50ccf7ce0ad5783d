import type { Place } from '../domain/problem.ts';

/** What a cell holds. Blank cells are not kept: a row knows the place of any column by itself. */
export type CellContent =
  | { is: 'text'; text: string }
  /**
   * `percent`: formatted as a percentage, with the value already times a hundred. `written`: its digits, in a text format.
   * `behind`: what its number format shows behind it, such as `triệu`.
   */
  | { is: 'number'; number: number; percent?: boolean; written?: string; behind?: string }
  /** A text format's own way of saying so. */
  | { is: 'not-applicable'; text: string }
  | { is: 'boolean'; boolean: boolean }
  | { is: 'date'; text: string }
  /** `#REF!` and its like. */
  | { is: 'error'; text: string }
  /** A formula that was saved without its result. */
  | { is: 'uncalculated'; text: string };

/** One cell that was asked for, blank or not. */
export interface CellAt {
  place: Place;
  content: CellContent | undefined;
}

export interface TableRow {
  /** By column, counted from 1. Only cells that hold something. */
  cells: ReadonlyMap<number, CellContent>;
  placeAt: (column: number) => Place;
  /** Blank here, but covered by a cell further up that is merged down to this row: one total for several rows. */
  covered?: ReadonlyMap<number, CellContent>;
}

/** The rows of a file that hold something, in reading order, whatever format they came in. */
export interface Table {
  rows: TableRow[];
  /** The sheet of a workbook that it is, and the ranges that are merged there, such as `A1:B3`. */
  sheet?: { name: string; merged: readonly string[] };
  /** Decimal mark that the format itself lays down: a CSV delimited by commas uses points, unless quoted figures hold commas. */
  decimalMark?: 'point';
  /** What parts the fields of a CSV, where a figure may hold it as well. */
  delimiter?: ',' | ';';
  /** All cells are text, as in a CSV: `17.1` may be what a spreadsheet left of `17.10`. */
  untyped: boolean;
}

export function cellAt(row: TableRow, column: number): CellAt {
  return { place: row.placeAt(column), content: row.cells.get(column) };
}

/** A cell's content as a person sees it. */
export function shownText(content: CellContent | undefined): string {
  if (!content) return '';
  if (content.is === 'boolean') return content.boolean ? 'TRUE' : 'FALSE';
  if (content.is !== 'number') return content.text;
  const { written, number, behind } = content;
  if (behind !== undefined) return `${String(number).replace('.', ',')} ${behind}`;
  return written ?? String(number);
}

/** The first cell of a row that holds something; headings and lines of text stand there. */
export function firstText(row: TableRow): { column: number; text: string } | undefined {
  for (const [column, content] of row.cells) return { column, text: shownText(content) };
  return undefined;
}
