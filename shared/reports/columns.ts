import { readHeaderText, type ColumnName, type HeaderText } from './header-text.ts';
import { shownText, type CellContent, type TableRow } from './table.ts';

export type { ColumnName };
export type Columns = ReadonlyMap<ColumnName, number>;

/** A column that may be the one of its name, if all that its header remarks is true. */
export interface Candidate {
  name: ColumnName;
  rank: number;
  column: number;
  saysMonth: boolean;
  remarks: readonly string[];
}

const valueColumns: readonly ColumnName[] = ['total', 'met', 'rate', 'result'];
/** A column “Trong tháng” that nothing above it names is the month's result, after all that say so. */
const rankOfMonth = 100;

export function isValueColumn(name: ColumnName): boolean {
  return valueColumns.includes(name);
}

/** The columns that a row names, or undefined where the row is no header. */
export function findColumns(row: TableRow): Columns | undefined {
  const columns = chooseColumns(candidatesIn([row])).columns;
  return isHeader(columns) ? columns : undefined;
}

/** What the lines of a header name, the upper ones being titles of the columns under them up to the next title. */
export function candidatesIn(lines: readonly TableRow[]): Candidate[] {
  const columns = lines.length === 1 ? [...(lines[0]?.cells.keys() ?? [])] : [...columnsOf(lines)];
  return columns.map((column) => candidateAt(column, pathTo(column, lines))).filter((found) => found !== undefined);
}

function columnsOf(lines: readonly TableRow[]): Set<number> {
  return new Set(lines.flatMap((line) => [...line.cells.keys()]));
}

/** A text over a column: in the column itself, or the title that begins further left. */
type Over = HeaderText & { isOwn: boolean };

/** What stands over a column, from the lowest line to the highest. */
function pathTo(column: number, lines: readonly TableRow[]): Over[] {
  const path: Over[] = [];
  for (const line of lines.toReversed()) {
    const own = line.cells.get(column);
    const text = own ?? (path.length > 0 ? titleOver(column, line) : undefined);
    if (text) path.push({ ...readHeaderText(shownText(text)), isOwn: own !== undefined });
  }
  return path;
}

function titleOver(column: number, line: TableRow): CellContent | undefined {
  const before = [...line.cells.keys()].filter((other) => other < column);
  return before.length === 0 ? undefined : line.cells.get(Math.max(...before));
}

function candidateAt(column: number, path: readonly Over[]): Candidate | undefined {
  const at = path.findIndex(({ is }) => is === 'name');
  const named = path[at];
  const name = named?.name ?? 'result';
  if (!isValueColumn(name))
    return named?.isOwn ? { name, rank: named.rank, column, saysMonth: false, remarks: [] } : undefined;
  if (!isOfMonth(path, at)) return undefined;
  const remarks = path.flatMap((text) => text.remarks).filter((remark) => remark !== '%' || name !== 'rate');
  return { name, rank: named?.rank ?? rankOfMonth, column, saysMonth: path.some((text) => text.saysMonth), remarks };
}

/** Nothing over the column makes it another one; and where its name is not its own, it says at least that it is the month's. */
function isOfMonth(path: readonly Over[], at: number): boolean {
  const below = at < 0 ? path : path.slice(0, at);
  if (path.some(({ is }) => is === 'other') || below.some(({ is }) => is === 'unknown')) return false;
  return path[at]?.isOwn === true || below.some(({ is }) => is === 'month');
}

export interface ChosenColumns {
  columns: Columns;
  /** Columns of which the header names two alike, so that it cannot be told which one counts. */
  repeated: number[];
}

/** Of columns of one name the one that says it is the month's, then the one in the form's own wording. */
export function chooseColumns(candidates: readonly Candidate[]): ChosenColumns {
  const columns = new Map<ColumnName, number>();
  const repeated: number[] = [];
  const best = new Map<ColumnName, Candidate>();
  for (const candidate of candidates) {
    const sofar = best.get(candidate.name);
    if (!sofar || precedes(candidate, sofar)) best.set(candidate.name, candidate);
  }
  for (const { name, column } of best.values()) columns.set(name, column);
  for (const candidate of candidates) {
    const chosen = best.get(candidate.name);
    if (chosen && chosen !== candidate && !precedes(chosen, candidate)) repeated.push(candidate.column);
  }
  return { columns, repeated };
}

function precedes(a: Candidate, b: Candidate): boolean {
  return a.saysMonth === b.saysMonth ? a.rank < b.rank : a.saysMonth;
}

function isHeader(columns: Columns): boolean {
  const has = (...names: ColumnName[]): boolean => names.every((name) => columns.has(name));
  const holdsValues = valueColumns.some((name) => columns.has(name));
  return (has('code') && columns.size > 1) || (has('label') && holdsValues) || has('kind', 'name');
}
