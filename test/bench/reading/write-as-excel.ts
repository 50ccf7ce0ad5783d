import { buildXlsx, type TestSheet } from '../../fixtures/reports/build-xlsx.ts';
import { columnLetters } from '../../../shared/reports/xlsx/address.ts';
import type { Cell, RowsOfSheet } from './report-rows.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheetHead = `<worksheet xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15.75" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="8.7109375" style="1" customWidth="1"/><col min="2" max="8" width="18.28515625" style="2" customWidth="1"/></cols><sheetData>`;
const sheetEnd = `</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;

/** A workbook as Excel lays it out: texts in one table, a style on every cell, also on blank ones, rates as formulas. */
export function writeAsExcel(sheets: readonly RowsOfSheet[]): Uint8Array {
  const strings = new SharedStrings();
  const written: TestSheet[] = sheets.map(({ name, rows }) => ({ name, xml: sheetXml(rows, strings) }));
  const names = sheets.map((_, index) => `worksheets/sheet${index + 1}`);
  return buildXlsx(written, {
    '[Content_Types].xml': contentTypes(names),
    '_rels/.rels': packageRelations,
    'xl/sharedStrings.xml': strings.xml(),
    'xl/styles.xml': styles,
  });
}

const packageRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** Other readers go by these, ours by the workbook's relations. */
function contentTypes(sheets: readonly string[]): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const parts = [
    ['workbook', 'sheet.main'],
    ['sharedStrings', 'sharedStrings'],
    ['styles', 'styles'],
    ...sheets.map((name) => [name, 'worksheet']),
  ];
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>';
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${parts.map(([part = '', type = '']) => override(part, type)).join('')}</Types>`;
}

class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses += 1;
    const index = this.indexes.get(text) ?? this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  xml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si><t>${escape(text)}</t></si>`);
    return `<sst xmlns="${main}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

function sheetXml(rows: RowsOfSheet['rows'], strings: SharedStrings): string {
  const written = rows.map((cells, index) => (cells.length === 0 ? '' : rowXml(cells, index + 1, strings)));
  return sheetHead + written.join('') + sheetEnd;
}

function rowXml(cells: readonly Cell[], row: number, strings: SharedStrings): string {
  const written = Array.from({ length: 8 }, (_, at) => cellXml(cells[at], `${columnLetters(at + 1)}${row}`, strings));
  return `<row r="${row}" spans="1:8" x14ac:dyDescent="0.25">${written.join('')}</row>`;
}

function cellXml(cell: Cell, address: string, strings: SharedStrings): string {
  if (cell === undefined) return `<c r="${address}" s="2"/>`;
  if (typeof cell === 'string') return `<c r="${address}" s="2" t="s"><v>${strings.indexOf(cell)}</v></c>`;
  const formula = address.startsWith('F') ? `<f>ROUND(${cell},2)</f>` : '';
  return `<c r="${address}" s="${Number.isInteger(cell) ? 3 : 4}">${formula}<v>${cell}</v></c>`;
}

const font = '<sz val="12"/><color theme="1"/><name val="Times New Roman"/><family val="1"/>';
const side = (name: string): string => `<${name} style="thin"><color indexed="64"/></${name}>`;
const cellFormat = (format: number): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>`;

const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">${[0, 0, 49, 3, 4].map(cellFormat).join('')}</cellXfs></styleSheet>`;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
