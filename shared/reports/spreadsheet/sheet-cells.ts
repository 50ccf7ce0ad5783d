import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { CellContent, Table, TableRow } from '../table.ts';
import { columnLetters } from '../xlsx/address.ts';
import { coveredCells } from '../xlsx/merged-cells.ts';
import { RowInMaking } from './row-in-making.ts';

/** Counted over all sheets of a file. */
export interface CellCounts {
  cells: number;
  rows: number;
}

/** The cells of one sheet that hold something, wherever they stand: an address far out costs nothing. */
export class SheetCells {
  private readonly rows = new Map<number, RowInMaking>();
  private latest: RowInMaking | undefined;
  private furthest = 0;
  private inOrder = true;
  private readonly merged: string[] = [];
  private readonly counts: CellCounts;

  constructor(counts: CellCounts) {
    this.counts = counts;
  }

  /** @throws FileRefused for a cell that is given twice, and for more cells or rows than a report can have */
  put(at: { row: number; column: number }, content: CellContent): void {
    const row = this.latest?.number === at.row ? this.latest : this.rowAt(at.row);
    row.put(at.column, content);
    this.counts.cells += 1;
    if (this.counts.cells > limits.cells) throw new FileRefused('too-many-cells');
  }

  /** Notes a merged range such as `A1:B3`. */
  merge(range: string): void {
    this.merged.push(range);
    if (this.merged.length > limits.mergedRanges) throw new FileRefused('too-many-cells');
  }

  /** Rows and cells in the order of a sheet, although a file may give them in any. Places are {sheet, cell}. */
  toTable(sheet: string): Table {
    const found = [...this.rows.values()];
    const rows = this.inOrder ? found : found.toSorted((a, b) => a.number - b.number);
    const covered = coveredCells(this.merged, (row) => this.rows.get(row)?.cells);
    return {
      rows: rows.map((row) =>
        tableRow({ sheet, row: row.number, cells: row.finish(), covered: covered.get(row.number) }),
      ),
      // A marked file shows the sheet under its name, with its merged cells.
      sheet: { name: sheet, merged: this.merged },
      untyped: false,
    };
  }

  private rowAt(number: number): RowInMaking {
    const row = this.rows.get(number) ?? this.newRow(number);
    this.latest = row;
    return row;
  }

  private newRow(number: number): RowInMaking {
    const row = new RowInMaking(number);
    this.inOrder &&= number > this.furthest;
    this.furthest = Math.max(this.furthest, number);
    this.rows.set(number, row);
    this.counts.rows += 1;
    if (this.counts.rows > limits.rows) throw new FileRefused('too-many-cells');
    return row;
  }
}

interface SheetRow {
  sheet: string;
  row: number;
  cells: ReadonlyMap<number, CellContent>;
  covered: ReadonlyMap<number, CellContent> | undefined;
}

function tableRow({ sheet, row, cells, covered }: SheetRow): TableRow {
  const placeAt: TableRow['placeAt'] = (column) => ({ sheet, cell: `${columnLetters(column)}${row}` });
  return covered ? { cells, placeAt, covered } : { cells, placeAt };
}
