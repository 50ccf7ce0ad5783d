import { utils, write, type BookType } from '@e965/xlsx';
import ExcelJs from 'exceljs';
import type { RowsOfSheet } from './report-rows.ts';
import { writeAsExcel } from './write-as-excel.ts';

type Writer = (sheets: readonly RowsOfSheet[]) => Promise<Uint8Array>;

/** The rivals' own files too, so that no reader is measured only on a layout that suits it. */
export const writers = {
  Excel: async (sheets) => writeAsExcel(sheets),
  SheetJS: async (sheets) => writeWithSheetJs(sheets, 'xlsx'),
  exceljs: async (sheets) => {
    const book = new ExcelJs.Workbook();
    for (const { name, rows } of sheets) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
    return new Uint8Array(await book.xlsx.writeBuffer());
  },
  XLS: async (sheets) => writeWithSheetJs(sheets, 'biff8'),
} satisfies Record<string, Writer>;

function writeWithSheetJs(sheets: readonly RowsOfSheet[], bookType: BookType): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows } of sheets) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }));
}
