import { FileRefused } from '../file-refused.ts';
import type { RunKind } from '../runs.ts';
import { SheetCells, type CellCounts } from '../spreadsheet/sheet-cells.ts';
import type { CellContent, Table } from '../table.ts';
import { isWithinSheet, rangeOf } from '../xlsx/address.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';
import { contentOf } from './cell-content.ts';
import { Paragraphs } from './paragraphs.ts';
import { repeat } from './repeat.ts';

interface OpenCell {
  attributes: XmlAttributes;
  count: number;
}

/** One sheet. Rows and cells say how often they are repeated; blank ones then cost nothing, and others their number. */
export class SheetReader {
  private readonly name: string;
  private readonly cells: SheetCells;
  private readonly paragraphs: Paragraphs;
  private row = 1;
  private rowCount = 1;
  private column = 1;
  private cell: OpenCell | undefined;

  constructor(name: string, counts: CellCounts, textStyles: ReadonlyMap<string, RunKind>) {
    this.name = name;
    this.cells = new SheetCells(counts);
    this.paragraphs = new Paragraphs(textStyles);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'table-row') this.openRow(attributes);
    else if (name === 'table-cell') this.openCell(attributes);
    // What a merged cell covers is not seen, and counts no more than it is seen.
    else if (name === 'covered-table-cell') this.column += repeat(attributes, 'table:number-columns-repeated');
    else if (this.cell) this.paragraphs.open(name, attributes);
  }

  text(text: string): void {
    if (this.cell) this.paragraphs.text(text);
  }

  close(name: string): void {
    if (name === 'table-cell' && this.cell) this.closeCell(this.cell);
    else if (name === 'table-row') this.row += this.rowCount;
    else if (this.cell) this.paragraphs.close(name);
  }

  table(): Table {
    return this.cells.toTable(this.name);
  }

  private openRow(attributes: XmlAttributes): void {
    this.rowCount = repeat(attributes, 'table:number-rows-repeated');
    this.column = 1;
  }

  private openCell(attributes: XmlAttributes): void {
    this.cell = { attributes, count: repeat(attributes, 'table:number-columns-repeated') };
  }

  private closeCell({ attributes, count }: OpenCell): void {
    const content = contentOf({ attributes, text: this.paragraphs.take() });
    if (content) this.put(content, count);
    if (content) this.merge(attributes);
    this.column += count;
    this.cell = undefined;
  }

  private put(content: CellContent, count: number): void {
    const last = { row: this.row + this.rowCount - 1, column: this.column + count - 1 };
    if (!isWithinSheet(last)) throw new FileRefused('too-many-cells');
    for (let row = this.row; row <= last.row; row += 1)
      for (let column = this.column; column <= last.column; column += 1) this.cells.put({ row, column }, content);
  }

  private merge(attributes: XmlAttributes): void {
    const height = repeat(attributes, 'table:number-rows-spanned');
    if (height === 1) return;
    const end = {
      row: this.row + height - 1,
      column: this.column + repeat(attributes, 'table:number-columns-spanned') - 1,
    };
    if (!isWithinSheet(end)) throw new FileRefused('unreadable-file');
    this.cells.merge(rangeOf({ row: this.row, column: this.column }, end));
  }
}
