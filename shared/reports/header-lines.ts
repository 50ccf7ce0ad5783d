import { candidatesIn, isValueColumn, type Columns } from './columns.ts';
import { readWritten } from './figure.ts';
import { readHeaderText } from './header-text.ts';
import type { CellContent, TableRow } from './table.ts';
import { yesOrNo } from './words.ts';

/** A lower line of a header: words alone, under the columns of figures, and nothing where a row has its code and wording. */
export function isLowerLine(row: TableRow, columns: Columns): boolean {
  const named = [...columns].filter(([name]) => !isValueColumn(name) && name !== 'note');
  if (named.some(([, column]) => row.cells.has(column)) || !(columns.has('code') || columns.has('label'))) return false;
  const values = [...columns].filter(([name]) => isValueColumn(name)).map(([, column]) => column);
  const concernsFigures = candidatesIn([row]).length > 0 || values.some((column) => row.cells.has(column));
  return concernsFigures && [...row.cells.values()].every(isWords);
}

/** A line of titles right above a header: “Lũy kế” and “Trong tháng” over the columns of figures. */
export function isUpperLine(row: TableRow, columns: Columns): boolean {
  const others = [...columns].filter(([name]) => !isValueColumn(name) && name !== 'note');
  if (row.cells.size === 0 || others.some(([, column]) => row.cells.has(column))) return false;
  const first = Math.min(...others.map(([, column]) => column));
  if ([...row.cells.keys()].some((column) => column < first)) return false;
  const texts = [...row.cells.values()].map((content) =>
    content.is === 'text' ? readHeaderText(content.text) : undefined,
  );
  const isTitle = texts.some((text) => text?.is === 'month' || text?.is === 'other' || text?.is === 'name');
  return isTitle && texts.every((text) => text !== undefined);
}

/** `1 2 3 4 …` or `A B 1 2 …` under a header are the numbers of its columns. */
export function isColumnNumbers({ cells }: TableRow): boolean {
  const marks = [...cells.values()].map(markOf);
  return marks.length > 2 && /^[1a]$/i.test(marks[0] ?? '') && marks.every(isMark);
}

function markOf(content: CellContent): string | undefined {
  if (content.is === 'number') return String(content.number);
  return content.is === 'text' ? content.text.trim().replaceAll(/^[([]|[)\]]$/g, '') : undefined;
}

/** A letter, or a number such as `6` or `6=5/4`. */
function isMark(mark: string | undefined): boolean {
  return mark !== undefined && /^([a-z]|\d{1,2}( ?= ?[\d /:()%x*+-]{1,20})?)$/i.test(mark);
}

function isWords(content: CellContent): boolean {
  return content.is === 'text' && readWritten(content.text).is === 'no-figure' && yesOrNo(content.text) === undefined;
}
