import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { sizes } from './measures.ts';
import { run } from './texts.ts';

export interface Column {
  title: string;
  /** Of all columns together a table is as wide as the page; these are shares of it. */
  share: number;
  align?: 'left' | 'center' | 'right';
}

export interface Cell {
  text: string;
  bold?: boolean;
  /** Said beneath in italics: where a figure comes from, or that it only illustrates. */
  aside?: string;
  span?: number;
  /** `start` goes on over the cells below that say `continue`. */
  merge?: 'start' | 'continue';
}

export interface Grid {
  columns: readonly Column[];
  rows: readonly (readonly (Cell | string)[])[];
  width: number;
  size?: number;
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = { top: edge, bottom: edge, left: edge, right: edge };
const padding = { top: 30, bottom: 30, left: 57, right: 57, marginUnitType: WidthType.DXA };
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const merges = { start: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE } as const;

/**
 * A table in lines as wide as the page. Its head is repeated on each page, no row is broken over two, and neither its
 * first row nor its last stands alone on a page.
 */
export function grid({ columns, rows, width, size = sizes.table }: Grid): Table {
  const widths = widthsOf(columns, width);
  const head = columns.map(({ title }): Cell => ({ text: title, bold: true }));
  const centred = columns.map((column): Column => ({ ...column, align: 'center' }));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...borders, insideHorizontal: edge, insideVertical: edge },
    margins: padding,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: cellsOf(head, { columns: centred, widths, size, keepNext: true }),
      }),
      ...rows.map((cells, index) => {
        const keepNext = index < rows.length - 1 && (index < 2 || index === rows.length - 2);
        return new TableRow({ cantSplit: true, children: cellsOf(cells, { columns, widths, size, keepNext }) });
      }),
    ],
  });
}

interface RowShape {
  columns: readonly Column[];
  widths: readonly number[];
  size: number;
  keepNext?: boolean;
}

function cellsOf(cells: readonly (Cell | string)[], shape: RowShape): TableCell[] {
  let at = 0;
  return cells.map((given) => {
    const cell = typeof given === 'string' ? { text: given } : given;
    const from = at;
    at += cell.span ?? 1;
    return cellOf(cell, { ...shape, from, to: at });
  });
}

function cellOf(cell: Cell, shape: RowShape & { from: number; to: number }): TableCell {
  const { columns, widths, from, to } = shape;
  return new TableCell({
    width: { size: sum(widths.slice(from, to)), type: WidthType.DXA },
    verticalAlign: cell.merge ? VerticalAlign.TOP : VerticalAlign.CENTER,
    ...(cell.span && { columnSpan: cell.span }),
    ...(cell.merge && { verticalMerge: merges[cell.merge] }),
    children: textsOf(cell, { ...shape, alignment: alignments[columns[from]?.align ?? 'left'] }),
  });
}

function textsOf(
  { text, bold, aside }: Cell,
  {
    alignment,
    size,
    keepNext,
  }: { alignment: (typeof alignments)['left' | 'center' | 'right']; size: number; keepNext?: boolean },
): Paragraph[] {
  const paragraph = (words: string, italics: boolean): Paragraph =>
    new Paragraph({
      alignment,
      spacing: { before: 0, after: 0 },
      // An empty line is as high as its mark is large.
      run: { size },
      ...(keepNext && { keepNext }),
      children: [run(words, { size, italics, ...(bold && { bold }) })],
    });
  return [paragraph(text, false), ...(aside ? [paragraph(aside, true)] : [])];
}

/** Whole twips that add up to the width. */
function widthsOf(columns: readonly Column[], width: number): number[] {
  const all = sum(columns.map(({ share }) => share));
  const widths = columns.map(({ share }) => Math.floor((share * width) / all));
  const [first = 0, ...others] = widths;
  return [first + width - sum(widths), ...others];
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
