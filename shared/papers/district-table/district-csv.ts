import { csvField } from '../safe-cell.ts';
import { marksOf, standingText } from '../words/standing.ts';
import { criteriaSheet, standingSheet, stateLegend } from './commune-sheets.ts';
import type { NamedTable, Sheet, Value } from './district-table.ts';
import { tallySheet } from './figure-sheets.ts';
import { originSheet } from './origin-sheet.ts';
import { tableTitle } from './table-title.ts';

const delimiter = ';';

/** One table, a commune a line, as a Vietnamese spreadsheet opens it: a mark of UTF-8, semicolons and CRLF. */
export function districtCsv(district: NamedTable): Uint8Array {
  const table = joined([standingSheet(district), criteriaSheet(district), tallySheet(district)]);
  const lines: (readonly Value[])[] = [
    ...tableTitle(district).map((title) => [title]),
    ...marksOf(district.standing).map((mark) => [mark]),
    [standingText(district.standing)],
    [stateLegend],
    [],
    table.columns,
    ...table.rows,
    ...table.sums,
    [],
    ...originSheet(district).rows,
  ];
  const text = lines.map((values) => values.map(fieldOf).join(delimiter)).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/**
 * Without marks between thousands, which a spreadsheet of another language would take for a decimal point: a comma for
 * decimals is all that such a one can misread, and then as text.
 */
function fieldOf(value: Value): string {
  return csvField(typeof value === 'number' ? String(value).replace('.', ',') : value, delimiter);
}

/** Sheets whose lines are the same communes, side by side: their number and name once. */
function joined([first, ...others]: [Sheet, ...Sheet[]]): { columns: Value[]; rows: Value[][]; sums: Value[][] } {
  const beside = (pick: (sheet: Sheet) => readonly Value[] | undefined): Value[] => [
    ...(pick(first) ?? first.columns.map(() => '')),
    ...others.flatMap((sheet) => (pick(sheet) ?? sheet.columns.map(() => '')).slice(2)),
  ];
  return {
    columns: beside(({ columns }) => columns.map(({ title }) => (/^\d+$/.test(title) ? `Tiêu chí ${title}` : title))),
    rows: first.rows.map((_, index) => beside(({ rows }) => rows[index])),
    // Of each sheet its sums in the line that names them: the month's, what has come together since the drive began, …
    sums: Array.from({ length: Math.max(...[first, ...others].map(({ sums }) => sums.length)) }, (_, index) => [
      '',
      lineNames[index] ?? '',
      ...beside(({ sums }) => sums[index]).slice(2),
    ]),
  };
}

const lineNames = ['Toàn huyện', 'Lũy kế từ đầu đợt', 'Chỉ tiêu cả đợt', 'Đạt (%)'];
