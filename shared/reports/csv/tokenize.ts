import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { CellContent, TableRow } from '../table.ts';
import type { Delimiter } from './delimiter.ts';

/**
 * The rows of a CSV, with the line on which each begins (RFC 4180, with any of three delimiters and any line end).
 * A quote that is never closed takes the rest of its line only, so that one slip does not swallow the report.
 */
export function tokenize(text: string, delimiter: Delimiter): TableRow[] {
  const rows: TableRow[] = [];
  let cellCount = 0;
  for (const { line, fields } of records(text, delimiter)) {
    const cells = new Map<number, CellContent>();
    for (const [index, field] of fields.entries()) {
      if (field.trim() !== '') cells.set(index + 1, { is: 'text', text: field.trim() });
    }
    cellCount += cells.size;
    if (cellCount > limits.cells || rows.length > limits.rows) throw new FileRefused('too-many-cells');
    if (cells.size > 0) rows.push({ cells, placeAt: (column) => ({ line, column }) });
  }
  return rows;
}

interface Record {
  line: number;
  fields: string[];
}

function* records(text: string, delimiter: Delimiter): Generator<Record> {
  let record: Record = { line: 1, fields: [] };
  let line = 1;
  for (let at = 0; at <= text.length;) {
    const field = text[at] === '"' ? quoted(text, at, delimiter) : bare(text, at, delimiter);
    record.fields.push(field.text);
    if (record.fields.length > limits.cells) throw new FileRefused('too-many-cells');
    line += field.lines;
    at = field.end + 1;
    if (text[field.end] === delimiter) continue;
    yield record;
    if (text[field.end] === '\r' && text[at] === '\n') at += 1;
    line += 1;
    record = { line, fields: [] };
  }
}

interface Field {
  text: string;
  /** Where its delimiter or line end stands. */
  end: number;
  /** Line ends inside it. */
  lines: number;
}

function bare(text: string, start: number, delimiter: Delimiter): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, Math.min(end, start + limits.cellCharacters)), end, lines: 0 };
}

function quoted(text: string, start: number, delimiter: Delimiter): Field {
  const close = closingQuote(text, start + 1);
  if (close === undefined) return bare(text, start, delimiter);
  // What stands between the closing quote and the delimiter, blanks mostly, belongs to the field.
  const tail = bare(text, close + 1, delimiter);
  const inner = text.slice(start + 1, close).replaceAll('""', '"');
  return { text: inner + tail.text, end: tail.end, lines: inner.match(/\r\n|\r|\n/g)?.length ?? 0 };
}

function closingQuote(text: string, from: number): number | undefined {
  const furthest = from + limits.cellCharacters;
  for (let at = text.indexOf('"', from); at >= 0 && at < furthest; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return undefined;
}
