import { findColumns } from '../columns.ts';
import type { TableRow } from '../table.ts';
import { tokenize } from './tokenize.ts';

export type Delimiter = ';' | ',' | '\t';

const delimiters = [';', ',', '\t'] as const;
const sampleCharacters = 65_536;

/** The delimiter under which the file has the form's headers: text lines hold commas whatever the delimiter. */
export function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleCharacters);
  const [best] = delimiters
    .map((delimiter) => ({ delimiter, named: countColumns(tokenize(sample, delimiter)) }))
    .toSorted((a, b) => b.named - a.named);
  return best?.delimiter ?? ';';
}

function countColumns(rows: TableRow[]): number {
  return rows.reduce((sum, row) => sum + (findColumns(row)?.size ?? 0), 0);
}

/** Excel's own first line, `sep=;`, which it hides. */
export function declaredDelimiter(text: string): Delimiter | undefined {
  const declared = /^\uFEFF?sep=(.)\r?(\n|$)/i.exec(text)?.[1];
  return delimiters.find((delimiter) => delimiter === declared);
}
