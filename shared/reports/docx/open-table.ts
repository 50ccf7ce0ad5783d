import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { XmlAttributes } from '../xlsx/xml.ts';
import type { Block, DocumentCell, DocumentRow } from './blocks.ts';
import { columnsIn, isOn } from './properties.ts';

type Open = (attributes: XmlAttributes) => void;
type OpenCell = DocumentCell & { span: number; blocks: Block[]; isDeleted: boolean };

/** A table while it is read: its rows so far, and the row and cell that are open. */
export class OpenTable {
  readonly rows: DocumentRow[] = [];
  /** Here `del` means the whole row. */
  isInRowProperties = false;
  private row: DocumentCell[] = [];
  /** Hidden, or deleted: it is not there. */
  private isRowGone = false;
  private start = 0;
  private cell: OpenCell | undefined;

  /** Where the text of the open cell goes. */
  get cellBlocks(): Block[] | undefined {
    return this.cell?.blocks;
  }

  private readonly opening: ReadonlyMap<string, Open> = new Map<string, Open>([
    ['tr', () => this.openRow()],
    ['trPr', () => (this.isInRowProperties = true)],
    ['gridBefore', (attributes) => (this.start = columnsIn(attributes, 0))],
    ['hidden', (attributes) => this.removeRow(isOn(attributes))],
    ['del', () => this.removeRow(true)],
    ['tc', () => (this.cell = { start: this.start, span: 1, blocks: [], merge: undefined, isDeleted: false })],
    ['gridSpan', (attributes) => this.cell && (this.cell.span = columnsIn(attributes, 1))],
    ['vMerge', (attributes) => this.setMerge(attributes.get('w:val'))],
    ['cellDel', () => this.cell && (this.cell.isDeleted = true)],
  ]);

  open(name: string, attributes: XmlAttributes): void {
    this.opening.get(name)?.(attributes);
  }

  close(name: string): void {
    if (name === 'trPr') this.isInRowProperties = false;
    if (name === 'tc' && this.cell) this.closeCell(this.cell);
    if (name === 'tr' && !this.isRowGone) this.rows.push(this.row);
  }

  private openRow(): void {
    this.row = [];
    this.start = 0;
    this.isRowGone = false;
  }

  private removeRow(isGone: boolean): void {
    if (this.isInRowProperties && isGone) this.isRowGone = true;
  }

  private setMerge(value: string | undefined): void {
    if (this.cell) this.cell.merge = value === 'restart' ? 'begins' : 'goes-on';
  }

  private closeCell({ start, span, blocks, merge, isDeleted }: OpenCell): void {
    this.row.push({ start, blocks: isDeleted ? [] : blocks, merge });
    if (this.row.length > limits.documentColumns) throw new FileRefused('too-many-cells');
    this.start = start + span;
    this.cell = undefined;
  }
}
