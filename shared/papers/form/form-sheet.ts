import type { Cell, CellStyle, CellValue, DataValidation, MergeRange, WriteSheet } from 'hucre/xlsx';
import { calculateRowHeight, cellRef } from 'hucre/xlsx';
import { textCell } from '../safe-cell.ts';
import { defaultFont } from './form-styles.ts';

/** Room above and below the text of a line, in points. */
const padding = 3;

/** A sheet that is written line by line, from the top. */
export class FormSheet {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  readonly checks: DataValidation[] = [];
  readonly heights = new Map<number, { height: number }>();
  /** The line that is written next, counted from 0. */
  line = 0;
  private readonly widths: readonly number[];
  private texts: { text: string; width: number }[] = [];

  /** The columns' widths, in characters. */
  constructor(widths: readonly number[]) {
    this.widths = widths;
  }

  /** A cell, over `span` columns; without text it is blank, and its style still shows. */
  put(at: { column: number; span?: number }, text: string, style: CellStyle): string {
    const { column, span = 1 } = at;
    const last = column + span - 1;
    for (let each = column; each <= last; each += 1) this.cells.set(`${this.line},${each}`, blankCell(style));
    if (text !== '') this.cells.set(`${this.line},${column}`, textCell(text, style));
    this.texts.push({ text, width: this.widths.slice(column, last + 1).reduce((sum, width) => sum + width, 0) });
    if (span > 1) this.merges.push({ startRow: this.line, endRow: this.line, startCol: column, endCol: last });
    return cellRef(this.line, column);
  }

  /** Ends the line, as high as its texts need: merged cells are fitted by no program, others not by every one. */
  end(atLeast = 0): void {
    const options = { fontSize: defaultFont.size, wrapText: true, columnWidths: this.texts.map(({ width }) => width) };
    const needed = calculateRowHeight(
      this.texts.map(({ text }) => text),
      options,
    );
    this.heights.set(this.line, { height: Math.max(needed + padding, atLeast) });
    this.texts = [];
    this.line += 1;
  }

  toWrite(about: Omit<WriteSheet, 'cells' | 'merges' | 'dataValidations' | 'rowDefs'>): WriteSheet {
    const { cells, merges, checks: dataValidations, heights: rowDefs } = this;
    return { ...about, cells, merges, dataValidations, rowDefs };
  }
}

function blankCell(style: CellStyle): Partial<Cell> {
  const value: CellValue = null;
  return { value, style };
}
