import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import { SheetCells } from '../spreadsheet/sheet-cells.ts';
import type { Table } from '../table.ts';
import { parseAddress, type CellAddress } from './address.ts';
import { contentOf, type RawCell, type WorkbookContext } from './cell-content.ts';
import { fillPlainCell, plainCell } from './plain-cell.ts';
import { RichText } from './rich-text.ts';
import { parseXml, type XmlAttributes, type XmlShortcut } from './xml.ts';

/** The cells of one sheet that hold something. */
export function readSheet(part: Buffer, name: string, context: WorkbookContext): Table {
  const reader = new SheetReader(context);
  parseXml(part, reader);
  return reader.cells.toTable(name);
}

class SheetReader {
  readonly cells: SheetCells;
  private readonly context: WorkbookContext;
  private readonly rich = new RichText();
  private at: CellAddress = { column: 0, row: 0 };
  private cell: RawCell | undefined;
  private readonly plain = blankCell('n', 0);
  private reading: 'value' | 'formula' | 'rich' | undefined;

  constructor(context: WorkbookContext) {
    this.context = context;
    this.cells = new SheetCells(context.counts);
  }

  readonly open = (name: string, attributes: XmlAttributes): void => {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'mergeCell') this.cells.merge(attributes.get('ref') ?? '');
    else if (this.cell) this.openInCell(name, attributes, this.cell);
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

  readonly shortcut: XmlShortcut = {
    pattern: plainCell,
    take: (found) => {
      const elements = this.cell ? 0 : fillPlainCell(this.plain, found);
      if (elements === 0) return 0;
      this.at = parseAddress(found[1] ?? '');
      this.closeCell(this.plain);
      return elements;
    },
  };

  /** An address may be left out: then it is the next one. */
  private openRow(attributes: XmlAttributes): void {
    const r = attributes.get('r');
    this.at = { column: 0, row: r === undefined ? this.at.row + 1 : parseAddress(`A${r}`).row };
  }

  private openCell(attributes: XmlAttributes): void {
    const r = attributes.get('r');
    this.at = r === undefined ? { ...this.at, column: this.at.column + 1 } : parseAddress(r);
    const type = attributes.get('t') ?? 'n';
    const style = Number(attributes.get('s') ?? 0);
    this.cell = blankCell(type, style);
  }

  private openInCell(name: string, attributes: XmlAttributes, cell: RawCell): void {
    if (name === 'v') this.reading = 'value';
    else if (name === 'f') {
      this.reading = 'formula';
      cell.formula = '';
    } else if (name === 'is') {
      this.reading = 'rich';
      this.rich.begin();
    } else if (this.reading === 'rich') this.rich.open(name, attributes);
  }

  private closeCell(cell: RawCell): void {
    this.cell = undefined;
    const content = contentOf(cell, this.context);
    if (content) this.cells.put(this.at, content);
  }
}

function blankCell(type: string, style: number): RawCell {
  return { type, style, value: undefined, formula: undefined, inline: undefined };
}

function cut(text: string): string {
  if (text.length > limits.cellCharacters) throw new FileRefused('too-many-cells');
  return text;
}
