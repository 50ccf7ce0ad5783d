import type { Table } from '../table.ts';
import { readSharedStrings } from '../xlsx/shared-strings.ts';
import { readSheet } from '../xlsx/sheet.ts';
import { readStyles } from '../xlsx/styles.ts';
import { readWorkbook } from '../xlsx/workbook.ts';
import type { ZipParts } from '../zip/zip-parts.ts';

/** Places in an XLSX are {sheet, cell}. Hidden sheets are not part of the report: their sender does not see them. */
export function tablesOfXlsx(parts: ZipParts): Table[] {
  const workbook = readWorkbook(parts);
  const context = {
    strings: readSharedStrings(workbook.sharedStrings),
    styles: readStyles(workbook.styles),
    since1904: workbook.since1904,
    counts: { cells: 0, rows: 0 },
  };
  return workbook.visibleSheets().map(({ name, part }) => readSheet(part, name, context));
}
