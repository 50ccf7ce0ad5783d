import type { MergeRange } from 'hucre/xlsx';
import type { Place } from '../../domain/problem.ts';
import type { CellContent, Table, TableRow } from '../../reports/table.ts';
import { isOwnList } from './list-title.ts';
import { mergesOf, positionOf, visiblePosition } from './merges.ts';
import type { PlacedSheet, Position } from './placed-sheet.ts';

/** The sheets that show a file's tables, each under the name and at the addresses that it has in the file. */
export function placeTables(tables: readonly Table[]): PlacedSheet[] {
  return tables.filter((table) => !isOwnList(table)).flatMap((table) => placeTable(table) ?? []);
}

function placeTable(table: Table): PlacedSheet | undefined {
  const place = table.rows[0]?.placeAt(1);
  if (table.sheet) return placeSheet(table, table.sheet);
  if (!place) return undefined;
  if ('line' in place) return placeLines(table);
  if ('table' in place) return placeDocument(table);
  return 'pointer' in place ? placePointers(table) : undefined;
}

function placeSheet({ rows }: Table, { name, merged }: NonNullable<Table['sheet']>): PlacedSheet {
  const merges = mergesOf(merged);
  return {
    name,
    rows: new Map(rows.map((row) => [rowNumber(row), row.cells])),
    merges,
    find: (place) => {
      const position = 'cell' in place && place.sheet === name ? positionOf(place.cell) : undefined;
      return position && visiblePosition(position, merges);
    },
  };
}

function rowNumber(row: TableRow): number {
  const place = row.placeAt(1);
  return ('cell' in place ? positionOf(place.cell)?.row : undefined) ?? 0;
}

/** A line of a CSV is the row, a field the cell. */
function placeLines({ rows }: Table): PlacedSheet {
  const lineOf = (place: Place): number => ('line' in place ? place.line : 0);
  return {
    name: 'CSV',
    rows: new Map(rows.map((row) => [lineOf(row.placeAt(1)), row.cells])),
    merges: [],
    find: (place) => ('line' in place ? { row: place.line, column: place.column } : undefined),
  };
}

/** The tables of a document, one below the other, each with a blank row before it, as the lines of text between them. */
function placeDocument({ rows }: Table): PlacedSheet {
  const placed = new Map<number, ReadonlyMap<number, CellContent>>();
  const found = new Map<string, number>();
  const covered: [number, number][] = [];
  let [at, before] = [0, ''];
  for (const row of rows) {
    const part = partOf(row.placeAt(1));
    at += before === '' || before === part ? 1 : 2;
    before = part;
    placed.set(at, row.cells);
    const key = documentKey(row.placeAt(1));
    if (!found.has(key)) found.set(key, at);
    for (const column of row.covered?.keys() ?? []) covered.push([at, column]);
  }
  const merges = downwards(covered, placed);
  const find = (place: Place): Position | undefined => {
    const row = found.get(documentKey(place));
    const column = 'table' in place && place.row > 0 ? (place.column ?? 1) : 1;
    return row === undefined ? undefined : visiblePosition({ row, column }, merges);
  };
  return { name: 'Word', rows: placed, merges, find };
}

function partOf(place: Place): string {
  return 'table' in place ? `${place.table} ${place.row === 0}` : '';
}

/** In row 0, the text above a table, the column is the line. */
function documentKey(place: Place): string {
  if (!('table' in place)) return '';
  return `${place.table} ${place.row} ${place.row === 0 ? place.column : ''}`;
}

/** Cells that are covered by one above, as merged ranges of one column. */
function downwards(covered: readonly [number, number][], rows: PlacedSheet['rows']): MergeRange[] {
  const merges: MergeRange[] = [];
  const open = new Map<number, MergeRange>();
  for (const [row, column] of covered) {
    const above = open.get(column);
    if (above?.endRow === row - 2) above.endRow = row - 1;
    else if (rows.get(row - 1)?.has(column)) {
      const merge = { startRow: row - 2, endRow: row - 1, startCol: column - 1, endCol: column - 1 };
      open.set(column, merge);
      merges.push(merge);
    }
  }
  return merges;
}

const pointerHeader: ReadonlyMap<number, CellContent> = new Map(
  ['Vị trí (JSON pointer)', 'Giá trị', 'Lỗi'].map((text, index) => [index + 1, { is: 'text', text }] as const),
);

/** A row a value: its pointer, and what stands there. A pointer that leads nowhere is found where it breaks off. */
function placePointers({ rows }: Table): PlacedSheet {
  const found = new Map(rows.map((row, index) => [pointerOf(row.placeAt(1)), index + 2]));
  const find = (place: Place): Position | undefined => {
    if (!('pointer' in place)) return undefined;
    for (let pointer = place.pointer; ; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
      const row = found.get(pointer);
      if (row !== undefined) return { row, column: 2 };
      if (!pointer.includes('/')) return undefined;
    }
  };
  const header = [[1, pointerHeader] as const];
  const values = rows.map((row, index) => [index + 2, row.cells] as const);
  return { name: 'JSON', rows: new Map([...header, ...values]), merges: [], find, notesColumn: 3 };
}

function pointerOf(place: Place): string {
  return 'pointer' in place ? place.pointer : '';
}
