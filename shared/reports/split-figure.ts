import type { FormRow } from '../domain/form.ts';
import type { Columns } from './columns.ts';
import { isUnitOf } from './example.ts';
import type { Block } from './layout.ts';
import type { MatchedRow, Matching } from './match-rows.ts';
import { shownText, type TableRow } from './table.ts';

const wholeNumber = /^[-−–]?\d+(\.\d{3})*$/;
/** What the delimiter may have cut off a figure: thousands or decimals, and the unit that stood behind them. */
const cutOff = /^(\d{1,3}(?:[.,]\d+)?) ?([^\d.,].*)?$/;

/**
 * A figure without quotes that holds the delimiter, as `3,500,000`, is parted into fields, of which the last fall into
 * the column Ghi chú or behind the table: the row would count 3. Says so, and whether it is so.
 */
export function reportSplitFigure(
  { line, matched }: { line: TableRow; matched: MatchedRow },
  { columns, block }: { columns: Columns; block: Block },
  { delimiter, problems, accountedFor }: Matching,
): boolean {
  const { row, foreign } = matched;
  if (delimiter === undefined || foreign) return false;
  const column = columnOfTail(line, { row, note: columns.get('note'), last: lastColumn(block) });
  if (column === undefined) return false;
  accountedFor.add(row.code);
  problems.add('split-figure', {
    place: line.placeAt(column),
    row: row.code,
    found: fieldsAround(line, column).join(delimiter),
  });
  return true;
}

function lastColumn({ headerLines }: Block): number {
  return headerLines.reduce((last, { cells }) => Math.max(last, ...cells.keys()), 0);
}

interface Edge {
  row: FormRow;
  note: number | undefined;
  last: number;
}

function columnOfTail(line: TableRow, edge: Edge): number | undefined {
  return [...line.cells.keys()].find(
    (column) => (column > edge.last || column === edge.note) && isTail(line, column, edge),
  );
}

function isTail(line: TableRow, column: number, { row, last }: Edge): boolean {
  const [, digits, unit = ''] = cutOff.exec(textAt(line, column)) ?? [];
  if (digits === undefined || !isUnitOf(row, unit)) return false;
  if (column > last) return true;
  return wholeNumber.test(textAt(line, column - 1)) && mayBeTail(row, { digits, unit });
}

/** A note such as `2 hộ` beside a count of households is no tail: thousands have three digits, and a count no decimals. */
function mayBeTail(row: FormRow, { digits, unit }: { digits: string; unit: string }): boolean {
  return unit === '' || !row.whole || /^\d{3}/.test(digits);
}

/** The numbers that stand without a gap on both sides of a column. */
function fieldsAround(line: TableRow, column: number): string[] {
  let [first, end] = [column, column + 1];
  while (wholeNumber.test(textAt(line, first - 1))) first -= 1;
  while (cutOff.test(textAt(line, end))) end += 1;
  return Array.from({ length: end - first }, (_, index) => textAt(line, first + index));
}

const textAt = (line: TableRow, column: number): string => shownText(line.cells.get(column));
