import { declaredDelimiter, findDelimiter } from '../csv/delimiter.ts';
import { tokenize } from '../csv/tokenize.ts';
import { decodeText } from '../decode-text.ts';
import type { Table } from '../table.ts';

/** Places in a CSV are {line, column}: the line of the file, and the field in it counted from 1. */
export function tablesOfCsv(bytes: Buffer): Table[] {
  return [csvTable(decodeText(bytes))];
}

function csvTable(text: string): Table {
  const declared = declaredDelimiter(text);
  const delimiter = declared ?? findDelimiter(text);
  const rows = tokenize(text, delimiter);
  return {
    rows: declared ? rows.slice(1) : rows,
    untyped: true,
    ...(delimiter === '\t' ? {} : { delimiter }),
    // Where commas part the fields, they cannot stand in figures, but for those in quotes.
    ...(delimiter === ',' ? { decimalMark: 'point' } : {}),
  };
}
