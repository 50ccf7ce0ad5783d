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
  for (const { line, cells } of records(text, delimiter)) {
    cellCount += cells.size;
    if (cellCount > limits.cells || rows.length > limits.rows) throw new FileRefused('too-many-cells');
    rows.push({ cells, placeAt: (column) => ({ line, column }) });
  }
  return rows;
}

interface Record {
  line: number;
  cells: ReadonlyMap<number, CellContent>;
}

/** Those that hold something: a file may have a million lines of nothing. */
function* records(text: string, delimiter: Delimiter): Generator<Record> {
  const mark = delimiter.charCodeAt(0);
  let cells = new Map<number, CellContent>();
  let [line, firstLine, column] = [1, 1, 1];
  for (let at = 0; at <= text.length;) {
    const field = text.charCodeAt(at) === quote ? quoted(text, at, mark) : bare(text, at, mark);
    if (field.text !== '') cells.set(column, { is: 'text', text: field.text });
    if (cells.size > limits.cells) throw new FileRefused('too-many-cells');
    line += field.lines;
    column += 1;
    at = field.end + 1;
    if (text.charCodeAt(field.end) === mark) continue;
    if (cells.size > 0) {
      yield { line: firstLine, cells };
      cells = new Map();
    }
    if (text.charCodeAt(field.end) === carriageReturn && text.charCodeAt(at) === lineFeed) at += 1;
    line += 1;
    [firstLine, column] = [line, 1];
  }
}

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

interface Field {
  /** Without blanks around it. */
  text: string;
  /** Where its delimiter or line end stands. */
  end: number;
  /** Line ends inside it. */
  lines: number;
}

function bare(text: string, start: number, delimiter: number): Field {
  const end = endOf(text, start, delimiter);
  return { text: shortened(text, start, end).trim(), end, lines: 0 };
}

function quoted(text: string, start: number, delimiter: number): Field {
  const close = closingQuote(text, start + 1);
  if (close === undefined) return bare(text, start, delimiter);
  const inner = text.slice(start + 1, close).replaceAll('""', '"');
  // What stands between the closing quote and the delimiter, blanks mostly, belongs to the field.
  const end = endOf(text, close + 1, delimiter);
  const lines = inner.match(/\r\n|\r|\n/g)?.length ?? 0;
  return { text: (inner + shortened(text, close + 1, end)).trim(), end, lines };
}

function endOf(text: string, start: number, delimiter: number): number {
  let end = start;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code === delimiter || code === lineFeed || code === carriageReturn) break;
  }
  return end;
}

const shortened = (text: string, start: number, end: number): string =>
  text.slice(start, Math.min(end, start + limits.cellCharacters));

function closingQuote(text: string, from: number): number | undefined {
  const furthest = from + limits.cellCharacters;
  for (let at = text.indexOf('"', from); at >= 0 && at < furthest; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return undefined;
}
