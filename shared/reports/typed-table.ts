import { isValueColumn } from './columns.ts';
import { chooseReading, readWritten, type DecimalMark, type FigureReading } from './figure.ts';
import { marksIn } from './figure-reader.ts';
import { findLayout } from './layout.ts';
import type { CellContent, Table, TableRow } from './table.ts';

type Rewrite = (text: string) => CellContent;

/**
 * A table of a text format (CSV, Word) as a workbook's, read as the same. `17.1` that may be `17.10` becomes the number
 * that it is in a spreadsheet, so that it stays as open as it was; and where points are decimal marks because the format
 * says so, figures are written in the Vietnamese way, because in a workbook nothing says so.
 */
export function typedTable(table: Table): Table {
  if (!table.untyped) return table;
  const rewrites = rewritesOf(table);
  return { ...table, untyped: false, rows: table.rows.map((row) => rewriteRow(row, rewrites.get(row))) };
}

/** How the cells of a row are rewritten, by column. */
function rewritesOf(table: Table): ReadonlyMap<TableRow, ReadonlyMap<number, Rewrite>> {
  const figures = figureColumns(table);
  const contents = Array.from(figures, ([row, columns]) => columns.map((column) => row.cells.get(column))).flat();
  const figure = table.decimalMark && inVietnamese(marksIn(contents).add(table.decimalMark));
  return new Map(
    findLayout(table.rows).blocks.flatMap(({ rows, columns }) =>
      rows.map((row) => {
        const code = columns?.get('code');
        const own = figure ? (figures.get(row) ?? []).map((column) => [column, figure] as const) : [];
        return [row, new Map([...own, ...(code === undefined ? [] : [[code, openCode] as const])])] as const;
      }),
    ),
  );
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

function rewriteRow(row: TableRow, rewrites: ReadonlyMap<number, Rewrite> = new Map()): TableRow {
  const cells = Array.from(row.cells, ([column, content]) => {
    const rewrite = rewrites.get(column);
    return [column, rewrite && content.is === 'text' ? rewrite(content.text) : content] as const;
  });
  return { ...row, cells: new Map(cells) };
}

function openCode(text: string): CellContent {
  return /^\d{1,2}\.\d{0,2}[1-9]$/.test(text) ? { is: 'number', number: Number(text) } : { is: 'text', text };
}

/** A figure that can be read in two ways gets a mark that keeps it from being read at all: it is at fault already. */
function inVietnamese(marks: ReadonlySet<DecimalMark>): Rewrite {
  return (text) => {
    const written = readWritten(text);
    if (written.is !== 'figure') return { is: 'text', text };
    const reading = chooseReading(written, marks);
    if (!reading) return { is: 'text', text: `${text} ?` };
    return { is: 'text', text: reading.exact ? `${vietnamese(reading)} ${written.suffix}`.trim() : text };
  };
}

/** Of three decimals a comma could be a thousands mark; of four it cannot. */
function vietnamese({ value, decimals }: FigureReading): string {
  return value.toFixed(decimals === 3 ? 4 : Math.min(decimals, 20)).replace('.', ',');
}
