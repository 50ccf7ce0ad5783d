import { isValueColumn } from './columns.ts';
import { chooseReading, readWritten, type DecimalMark, type FigureReading } from './figure.ts';
import { findLayout } from './layout.ts';
import type { CellContent, Table, TableRow } from './table.ts';
import { marksOfTable } from './table-marks.ts';

/**
 * A table of a text format (CSV, Word) as a workbook's, read as the same. Where points are decimal marks because the
 * format says so, figures are written in the Vietnamese way, because in a workbook nothing says so.
 */
export function typedTable(table: Table): Table {
  if (!table.untyped) return table;
  if (!table.decimalMark) return { ...table, untyped: false };
  const figures = figureColumns(table);
  const contents = Array.from(figures, ([row, columns]) => columns.map((column) => row.cells.get(column))).flat();
  const marks = marksOfTable(table, contents);
  return { ...table, untyped: false, rows: table.rows.map((row) => rewriteRow(row, figures.get(row) ?? [], marks)) };
}

function figureColumns(table: Table): Map<TableRow, number[]> {
  return new Map(
    findLayout(table.rows).blocks.flatMap(({ rows, candidates }) => {
      // Which of several columns counts is not known before the rows are: all of them are figures.
      const own = candidates.filter(({ name }) => isValueColumn(name)).map(({ column }) => column);
      return rows.map((row) => [row, own] as const);
    }),
  );
}

function rewriteRow(row: TableRow, columns: readonly number[], marks: ReadonlySet<DecimalMark>): TableRow {
  const cells = Array.from(row.cells, ([column, content]) => {
    const isFigure = content.is === 'text' && columns.includes(column);
    return [column, isFigure ? inVietnamese(content.text, marks) : content] as const;
  });
  return { ...row, cells: new Map(cells) };
}

/** A figure that can be read in two ways gets a mark that keeps it from being read at all: it is at fault already. */
function inVietnamese(text: string, marks: ReadonlySet<DecimalMark>): CellContent {
  const written = readWritten(text);
  if (written.is !== 'figure') return { is: 'text', text };
  const reading = chooseReading(written, marks);
  if (!reading) return { is: 'text', text: `${text} ?` };
  return { is: 'text', text: reading.exact ? `${vietnamese(reading)} ${written.suffix}`.trim() : text };
}

/** Of three decimals a comma could be a thousands mark; of four it cannot. */
function vietnamese({ value, decimals }: FigureReading): string {
  return value.toFixed(decimals === 3 ? 4 : Math.min(decimals, 20)).replace('.', ',');
}
