import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { CellContent, Table, TableRow } from '../table.ts';
import { columnLetters, parseAddress } from './address.ts';
import { contentOf, type RawCell, type WorkbookContext } from './cell-content.ts';
import { coveredCells } from './merged-cells.ts';
import { RichText } from './rich-text.ts';
import { parseXml, type XmlAttributes } from './xml.ts';

/** The cells of one sheet that hold something, wherever they stand: an address far out costs nothing. */
export function readSheet(part: Buffer, name: string, context: WorkbookContext): Table {
  const reader = new SheetReader(context);
  parseXml(part, reader);
  const rows = reader.rowsInOrder();
  const covered = coveredCells(reader.merged, new Map(rows));
  return {
    rows: rows.map(([row, cells]) => tableRow({ name, row, cells, covered: covered.get(row) })),
    untyped: false,
  };
}

interface SheetRow {
  name: string;
  row: number;
  cells: ReadonlyMap<number, CellContent>;
  covered: ReadonlyMap<number, CellContent> | undefined;
}

function tableRow({ name, row, cells, covered }: SheetRow): TableRow {
  const placeAt: TableRow['placeAt'] = (column) => ({ sheet: name, cell: `${columnLetters(column)}${row}` });
  return covered ? { cells, placeAt, covered } : { cells, placeAt };
}

class SheetReader {
  readonly merged: string[] = [];
  private readonly rows = new Map<number, Map<number, CellContent>>();
  private readonly context: WorkbookContext;
  private readonly rich = new RichText();
  private row = 0;
  private column = 0;
  private cell: RawCell | undefined;
  private reading: 'value' | 'formula' | 'rich' | undefined;

  constructor(context: WorkbookContext) {
    this.context = context;
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'mergeCell') this.addMerged(attributes.get('ref') ?? '');
    else if (this.cell) this.openInCell(name, this.cell);
  };

  readonly text = (text: string): void => {
    if (this.reading === 'rich') this.rich.text(text);
    else if (this.cell && this.reading) this.cell[this.reading] = cut((this.cell[this.reading] ?? '') + text);
  };

  readonly close = (name: string): void => {
    if (this.reading === 'rich') this.rich.close(name);
    if (name === 'is' && this.cell) this.cell.inline = this.rich.end();
    if (name === 'v' || name === 'f' || name === 'is') this.reading = undefined;
    if (name === 'c' && this.cell) this.closeCell(this.cell);
  };

  /** Rows and cells in the order of a sheet, although a file may give them in any. */
  rowsInOrder(): [number, Map<number, CellContent>][] {
    return [...this.rows]
      .toSorted(([a], [b]) => a - b)
      .map(([row, cells]) => [row, new Map([...cells].toSorted(([a], [b]) => a - b))]);
  }

  private addMerged(range: string): void {
    this.merged.push(range);
    if (this.merged.length > limits.mergedRanges) throw new FileRefused('too-many-cells');
  }

  /** An address may be left out: then it is the next one. */
  private openRow(attributes: XmlAttributes): void {
    const r = attributes.get('r');
    this.row = r === undefined ? this.row + 1 : parseAddress(`A${r}`).row;
    this.column = 0;
  }

  private openCell(attributes: XmlAttributes): void {
    const r = attributes.get('r');
    const address = r === undefined ? { column: this.column + 1, row: this.row } : parseAddress(r);
    this.column = address.column;
    this.row = address.row;
    const type = attributes.get('t') ?? 'n';
    const style = Number(attributes.get('s') ?? 0);
    this.cell = { type, style, value: undefined, formula: undefined, inline: undefined };
  }

  private openInCell(name: string, cell: RawCell): void {
    if (name === 'v') this.reading = 'value';
    else if (name === 'f') {
      this.reading = 'formula';
      cell.formula = '';
    } else if (name === 'is') {
      this.reading = 'rich';
      this.rich.begin();
    } else if (this.reading === 'rich') this.rich.open(name);
  }

  private closeCell(cell: RawCell): void {
    this.cell = undefined;
    const content = contentOf(cell, this.context);
    if (!content) return;
    const cells = this.rows.get(this.row) ?? this.newRow();
    if (cells.has(this.column)) throw new FileRefused('unreadable-file');
    cells.set(this.column, content);
    this.context.counts.cells += 1;
    if (this.context.counts.cells > limits.cells) throw new FileRefused('too-many-cells');
  }

  private newRow(): Map<number, CellContent> {
    const cells = new Map<number, CellContent>();
    this.rows.set(this.row, cells);
    this.context.counts.rows += 1;
    if (this.context.counts.rows > limits.rows) throw new FileRefused('too-many-cells');
    return cells;
  }
}

function cut(text: string): string {
  if (text.length > limits.cellCharacters) throw new FileRefused('too-many-cells');
  return text;
}
