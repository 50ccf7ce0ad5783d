import { FileRefused } from '../file-refused.ts';
import type { CellContent } from '../table.ts';

/** One row of a sheet while its cells come. Nearly every file gives them in order: only another has to be sorted. */
export class RowInMaking {
  readonly number: number;
  readonly cells = new Map<number, CellContent>();
  private last = 0;
  private inOrder = true;

  constructor(number: number) {
    this.number = number;
  }

  /** @throws FileRefused for a cell that is given twice */
  put(column: number, content: CellContent): void {
    if (column > this.last) this.last = column;
    else this.takeOutOfOrder(column);
    this.cells.set(column, content);
  }

  /** The cells in the order of the sheet. */
  finish(): ReadonlyMap<number, CellContent> {
    return this.inOrder ? this.cells : new Map([...this.cells].toSorted(([a], [b]) => a - b));
  }

  private takeOutOfOrder(column: number): void {
    if (this.cells.has(column)) throw new FileRefused('unreadable-file');
    this.inOrder = false;
  }
}
