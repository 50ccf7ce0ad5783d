import { readWritten, type DecimalMark } from './figure.ts';
import { marksIn } from './figure-reader.ts';
import type { CellContent, Table } from './table.ts';

/**
 * The decimal marks that a table's figures prove, and that of its format. Where commas part the fields, a figure with a
 * comma stands in quotes, and then the delimiter says nothing of marks: a Vietnamese `"12,5"` is saved so, too.
 */
export function marksOfTable({ decimalMark }: Table, figures: readonly (CellContent | undefined)[]): Set<DecimalMark> {
  const marks = marksIn(figures);
  return decimalMark && !figures.some(holdsComma) ? marks.add(decimalMark) : marks;
}

function holdsComma(content: CellContent | undefined): boolean {
  return content?.is === 'text' && content.text.includes(',') && readWritten(content.text).is === 'figure';
}
