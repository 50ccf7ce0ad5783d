import { fold, foldedSet } from './fold.ts';
import { shownText, type TableRow } from './table.ts';
import { columnWords, harmlessRemarks } from './wording.ts';

export type ColumnName = keyof typeof columnWords;
export type Columns = ReadonlyMap<ColumnName, number>;

/** A word of a header, with its rank among the words for one column: the form's own wording comes before others. */
const columnByWord: ReadonlyMap<string, { name: ColumnName; rank: number }> = new Map(
  columnNames().flatMap((name) => columnWords[name].map((word, rank) => [fold(word), { name, rank }] as const)),
);

function columnNames(): ColumnName[] {
  return ['note', 'unit', 'code', 'label', 'total', 'met', 'rate', 'result', 'kind', 'name', 'achievement'];
}

const harmless = foldedSet(harmlessRemarks);
const brackets = /\(([^)]*)\)/g;
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
    const word = wordOf(shownText(content));
    const rankSoFar = (word && found.get(word.name)?.rank) ?? Number.POSITIVE_INFINITY;
    if (word && word.rank < rankSoFar) found.set(word.name, { column, rank: word.rank });
  }
  return new Map([...found].map(([name, { column }]) => [name, column] as const));
}

/** Of a column of figures, a remark in brackets may change what they are: millions, or the year so far. */
function wordOf(text: string): { name: ColumnName; rank: number } | undefined {
  const word = columnByWord.get(headerWord(text));
  return word && valueColumns.includes(word.name) && !isHarmless(text) ? undefined : word;
}

function isHarmless(text: string): boolean {
  return [...text.matchAll(brackets)].every(([, remark = '']) => isHarmlessRemark(fold(remark)));
}

/** One of the known remarks, the number of the column, or the month. */
function isHarmlessRemark(remark: string): boolean {
  return harmless.has(remark) || /^(\d{1,2}|thang \d{1,2}( (nam )?\d{4})?)$/.test(remark);
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
  const text = shownText(header.cells.get(column));
  return isHarmless(text) ? headerWord(text) : fold(text.slice(0, longestHeader));
}

/** With room for a unit in brackets. Longer texts are no headers and need not be made comparable. */
const longestHeader = 40;

function headerWord(text: string): string {
  return text.length > longestHeader ? '' : fold(text.replaceAll(brackets, ' '));
}

function isHeader(columns: Columns): boolean {
  const has = (...names: ColumnName[]): boolean => names.every((name) => columns.has(name));
  const holdsValues = valueColumns.some((name) => columns.has(name));
  return (has('code') && columns.size > 1) || (has('label') && holdsValues) || has('kind', 'name');
}
