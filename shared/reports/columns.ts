import { fold } from './fold.ts';
import { shownText, type TableRow } from './table.ts';
import { columnWords } from './wording.ts';

export type ColumnName = keyof typeof columnWords;
export type Columns = ReadonlyMap<ColumnName, number>;

/** A word of a header, with its rank among the words for one column: the form's own wording comes before others. */
const columnByWord: ReadonlyMap<string, { name: ColumnName; rank: number }> = new Map(
  columnNames().flatMap((name) => columnWords[name].map((word, rank) => [fold(word), { name, rank }] as const)),
);

function columnNames(): ColumnName[] {
  return ['note', 'unit', 'code', 'label', 'total', 'met', 'rate', 'result', 'kind', 'name', 'achievement'];
}

const valueColumns: readonly ColumnName[] = ['total', 'met', 'rate', 'result'];

/** The columns that a row names, or undefined where the row is no header. */
export function findColumns(row: TableRow): Columns | undefined {
  const columns = namedColumns(row);
  return isHeader(columns) ? columns : undefined;
}

/** What a row names, be it a whole header or not. Of two columns for one thing, the form's own wording wins. */
export function namedColumns(row: TableRow): Columns {
  const found = new Map<ColumnName, { column: number; rank: number }>();
  for (const [column, content] of row.cells) {
    const word = columnByWord.get(headerWord(shownText(content)));
    const rankSoFar = (word && found.get(word.name)?.rank) ?? Number.POSITIVE_INFINITY;
    if (word && word.rank < rankSoFar) found.set(word.name, { column, rank: word.rank });
  }
  return new Map([...found].map(([name, { column }]) => [name, column] as const));
}

/** The lower line of a header of two lines. */
export function isSubHeader(row: TableRow): boolean {
  const columns = namedColumns(row);
  return columns.size > 0 && [...columns.keys()].every((name) => valueColumns.includes(name));
}

/** Columns of which a header names two alike, so that it cannot be told which one counts. */
export function repeatedColumns(header: TableRow, columns: Columns): number[] {
  const taken = new Map([...columns].map(([, column]) => [headerText(header, column), column] as const));
  return [...header.cells.keys()].filter((column) => {
    const first = taken.get(headerText(header, column));
    return first !== undefined && first !== column;
  });
}

function headerText(header: TableRow, column: number): string {
  return headerWord(shownText(header.cells.get(column)));
}

/** With room for a unit in brackets. Longer texts are no headers and need not be made comparable. */
const longestHeader = 40;

function headerWord(text: string): string {
  return text.length > longestHeader ? '' : fold(text.replaceAll(/\([^)]*\)/g, ' '));
}

function isHeader(columns: Columns): boolean {
  const has = (...names: ColumnName[]): boolean => names.every((name) => columns.has(name));
  const holdsValues = valueColumns.some((name) => columns.has(name));
  return (has('code') && columns.size > 1) || (has('label') && holdsValues) || has('kind', 'name');
}
