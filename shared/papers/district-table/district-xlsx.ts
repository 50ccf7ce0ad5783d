import { calculateRowHeight, writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { textCell } from '../safe-cell.ts';
import { marksOf, standingText } from '../words/standing.ts';
import { commendedSheet } from './commended-sheet.ts';
import { criteriaSheet, standingSheet, stateLegend } from './commune-sheets.ts';
import type { DistrictTable, NamedTable, Sheet, SheetColumn, Value } from './district-table.ts';
import { moneySheet, turnOutSheet } from './drive-sheets.ts';
import { dutySheet } from './duty-sheet.ts';
import { ratioSheet, tallySheet } from './figure-sheets.ts';
import { mostShares } from './parts-of-sheet.ts';
import { originSheet } from './origin-sheet.ts';
import { tableTitle } from './table-title.ts';
import { defaultFont, styles } from './xlsx-styles.ts';

/** The district’s table as a workbook: the same bytes for the same summary. */
export async function districtXlsx(district: NamedTable): Promise<Uint8Array> {
  const makers = [
    standingSheet,
    criteriaSheet,
    tallySheet,
    turnOutSheet,
    moneySheet,
    dutySheet,
    commendedSheet,
    ratioSheet,
    originSheet,
  ];
  const sheets = makers.flatMap((make) => make(district) ?? []);
  const written = sheets.map((sheet) => writtenSheet(sheet, district));
  return writeXlsx({
    sheets: written.map(({ sheet }) => sheet),
    namedRanges: written.map(({ sheet, headRow }) => printTitles(sheet.name, headRow)),
    properties: propertiesOf(district),
    defaultFont,
  });
}

function writtenSheet(sheet: Sheet, district: NamedTable): { sheet: WriteSheet; headRow: number } {
  const titles = [...tableTitle(district), sheet.title, ...marksOf(district.standing)];
  const above = [...titles, standingText(district.standing), stateLegend];
  const rows: Partial<Cell>[][] = [
    ...above.map((text, index) => [textCell(text, index < titles.length ? styles.title : styles.remark)]),
    sheet.columns.map(({ title }) => textCell(title, styles.header)),
    ...sheet.rows.map((values) => cellsOf(values, sheet, styles.cell)),
    ...sheet.sums.map((values) => cellsOf(values, sheet, styles.sum)),
  ];
  const widths = sheet.columns.map(({ share }) => Math.max(7, Math.round(share / 1.5)));
  return {
    headRow: above.length + 1,
    sheet: {
      name: sheet.name,
      cells: new Map(rows.flatMap((row, at) => row.map((cell, column) => [`${at},${column}`, cell] as const))),
      columns: widths.map((width) => ({ width })),
      rowDefs: heightsOf(rows.slice(above.length), { from: above.length, widths }),
      freezePane: { rows: above.length + 1, columns: 2 },
      view: { showGridLines: false },
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: pagesAcross(sheet),
        fitToHeight: 0,
      },
    },
  };
}

/** As high as their texts need: not every program fits them by itself. */
function heightsOf(rows: Partial<Cell>[][], { from, widths }: { from: number; widths: number[] }) {
  const options = { fontSize: defaultFont.size, wrapText: true, columnWidths: widths };
  return new Map(
    rows.map((row, index) => {
      const texts = row.map(({ value }) => String(value ?? ''));
      return [from + index, { height: calculateRowHeight(texts, options) + 3 }] as const;
    }),
  );
}

/** So many pages beside each other that the figures can be read. */
function pagesAcross({ columns }: Sheet): number {
  return Math.ceil(columns.reduce((sum, { share }) => sum + share, 0) / mostShares);
}

function cellsOf(values: readonly Value[], { columns }: Sheet, style: CellStyle): Partial<Cell>[] {
  return values.map((value, at) => cellOf(value, { align: columns[at]?.align ?? 'left', style }));
}

function cellOf(value: Value, { align, style }: { align: SheetColumn['align']; style: CellStyle }): Partial<Cell> {
  const alignment = { horizontal: align, vertical: 'center', wrapText: true } as const;
  if (typeof value === 'string') return textCell(value, { ...style, alignment });
  return { value, style: { ...style, alignment, numFmt: formatOf(value) } };
}

/** All decimals that there are, and no others: a figure is shown exactly. */
function formatOf(value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** As a name of our own: the writer leaves out the quotes that a sheet’s name with a blank needs, and Excel then finds the file damaged. */
function printTitles(sheet: string, row: number) {
  return { name: '_xlnm.Print_Titles', scope: sheet, range: `'${sheet}'!$A:$B,'${sheet}'!$${row}:$${row}` };
}

/** Dated by the period, so that nothing of the machine’s clock is in the file. */
function propertiesOf({ content, rules }: DistrictTable) {
  const opened = new Date(rules.period.opensAt);
  const title = tableTitle({ content, rules }).join(' ');
  return { title, creator: `UBND ${content.name}`, created: opened, modified: opened };
}
