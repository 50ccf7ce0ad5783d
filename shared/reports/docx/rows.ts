import { FileRefused } from '../file-refused.ts';
import type { Place } from '../../domain/problem.ts';
import { limits } from '../limits.ts';
import type { CellContent, TableRow } from '../table.ts';
import { columnsOf } from './align.ts';
import type { Block, DocumentCell, DocumentRow } from './blocks.ts';

/** The rows of a document's tables, with the lines of text between them as rows of one cell. */
export function rowsOf(blocks: readonly Block[]): TableRow[] {
  const document = new DocumentRows();
  document.addBlocks(blocks);
  return document.rows;
}

class DocumentRows {
  readonly rows: TableRow[] = [];
  private tables = 0;
  private lines = 0;

  /** Text outside tables stands in row 0 of the table that comes next; the column is its line there. */
  addBlocks(blocks: readonly Block[], placeAt?: TableRow['placeAt']): void {
    for (const block of blocks) {
      if (block.is === 'table') this.addTable(block.rows);
      else this.addLine(block.text, placeAt ?? this.placeOfLine());
    }
  }

  private placeOfLine(): TableRow['placeAt'] {
    this.lines += 1;
    const place: Place = { table: this.tables + 1, row: 0, column: this.lines };
    return () => place;
  }

  private addTable(rows: readonly DocumentRow[]): void {
    this.tables += 1;
    this.lines = 0;
    const table = this.tables;
    const columns = columnsOf(rows);
    const above = new Map<number, CellContent>();
    for (const [index, cells] of rows.entries()) {
      const placeAt = (column: number): Place => ({ table, row: index + 1, column });
      this.addRow(cells, { columns: columns[index] ?? [], placeAt, above });
    }
  }

  /** A row of one cell, or a cell that holds a table, is there for the layout: what it holds reads on line by line. */
  private addRow(cells: DocumentRow, { columns, placeAt, above }: RowContext): void {
    const row = { cells: new Map<number, CellContent>(), covered: new Map<number, CellContent>(), placeAt };
    for (const [index, cell] of cells.entries()) {
      if (!isLayout(cell, cells)) fill(row, { cell, column: columns[index] ?? 1, above });
    }
    if (row.cells.size > 0) this.push(row);
    for (const cell of cells.filter((candidate) => isLayout(candidate, cells))) this.addBlocks(cell.blocks, placeAt);
  }

  private addLine(text: string, placeAt: TableRow['placeAt']): void {
    const content = contentOf(text);
    if (content) this.push({ cells: new Map([[1, content]]), placeAt });
  }

  private push(row: TableRow): void {
    this.rows.push(row);
    if (this.rows.length > limits.rows) throw new FileRefused('too-many-cells');
  }
}

interface RowContext {
  columns: readonly number[];
  placeAt: TableRow['placeAt'];
  /** What the merged cells that may go on in the next row hold, by column. */
  above: Map<number, CellContent>;
}

function isLayout({ blocks }: DocumentCell, row: DocumentRow): boolean {
  return row.length === 1 || blocks.some(({ is }) => is === 'table');
}

function fill(
  row: { cells: Map<number, CellContent>; covered: Map<number, CellContent> },
  { cell, column, above }: { cell: DocumentCell; column: number; above: Map<number, CellContent> },
): void {
  if (cell.merge === 'goes-on') {
    const content = above.get(column);
    if (content) row.covered.set(column, content);
    return;
  }
  above.delete(column);
  const content = contentOf(cell.blocks.map((block) => (block.is === 'line' ? block.text : '')).join('\n'));
  if (content) row.cells.set(column, content);
  if (content && cell.merge === 'begins') above.set(column, content);
}

function contentOf(text: string): CellContent | undefined {
  if (text.length > limits.cellCharacters) throw new FileRefused('too-many-cells');
  return text.trim() === '' ? undefined : { is: 'text', text };
}
