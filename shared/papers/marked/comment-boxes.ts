import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WriteSheet } from 'hucre/xlsx';
import { linesOf } from './heights.ts';

const defaultWidth = 8;
const [boxWidth, charactersALine] = [52, 44];
/** No clock: the same file is the same bytes. A zip knows no earlier year, and takes the day by the machine's own zone. */
const mtime = new Date(1980, 0, 1);

/**
 * Makes the comments of a written workbook as large as what they say: the writer gives each four lines of the width of
 * two columns, and Excel cuts off the rest.
 */
export function fitComments(bytes: Uint8Array, sheets: readonly WriteSheet[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [index, sheet] of sheets.entries()) {
    const name = `xl/drawings/vmlDrawing${index + 1}.vml`;
    const drawing = parts[name];
    if (drawing)
      parts[name] = strToU8(strFromU8(drawing).replaceAll(anchorPattern, (...found) => anchorOf(found, sheet)));
  }
  return zipSync(parts, { mtime });
}

const anchorPattern = /<x:Anchor>[^<]*<\/x:Anchor>(?<between>.*?<x:Row>(\d+)<\/x:Row><x:Column>(\d+)<\/x:Column>)/g;

function anchorOf([, between, row, column]: unknown[], sheet: WriteSheet): string {
  const at = { row: Number(row), column: Number(column) };
  const text = sheet.cells?.get(`${at.row},${at.column}`)?.comment?.text ?? '';
  const lines = linesOf(text, charactersALine);
  const edges = [at.column + 1, 15, at.row, 2, lastColumn(at.column + 1, sheet), 0, at.row + lines + 1, 4];
  return `<x:Anchor>${edges.join(',')}</x:Anchor>${String(between)}`;
}

function lastColumn(first: number, { columns = [] }: WriteSheet): number {
  let column = first;
  for (let width = 0; width < boxWidth; column += 1) width += columns[column]?.width ?? defaultWidth;
  return column;
}
