import { CompoundFile } from '../compound/compound-file.ts';
import { FileRefused } from '../file-refused.ts';
import type { Table } from '../table.ts';
import { readSheet } from '../xls/sheet.ts';
import { withinBounds } from '../xls/within-bounds.ts';
import { readWorkbook } from '../xls/workbook.ts';

/** Excel 97 to 2003. Places are {sheet, cell}; hidden sheets are not part of the report. */
export function tablesOfXls(bytes: Buffer): Table[] {
  return withinBounds(() => tablesOf(workbookStream(bytes)));
}

function tablesOf(stream: Buffer): Table[] {
  const counts = { cells: 0, rows: 0, records: 0 };
  const workbook = readWorkbook(stream, counts);
  return workbook.visibleSheets.map((sheet) => readSheet(sheet, { stream, workbook, counts }));
}

const compoundMark = 0xd0cf11e0;

/** Some programs write the stream alone, without the compound file around it. */
function workbookStream(bytes: Buffer): Buffer {
  if (bytes.readUInt32BE(0) !== compoundMark) return bytes;
  const file = new CompoundFile(bytes);
  refuseOtherKinds(file);
  const stream = file.read('Workbook');
  if (!stream) throw new FileRefused(file.has('Book') ? 'unsupported-old-excel' : 'unknown-format');
  return stream;
}

/** Old Word documents, and new files behind a password, are compound files too. */
function refuseOtherKinds(file: CompoundFile): void {
  if (file.has('EncryptedPackage')) throw new FileRefused('encrypted-file');
  if (file.has('WordDocument')) throw new FileRefused('unsupported-doc');
  if (file.has('_VBA_PROJECT_CUR') || file.has('_VBA_PROJECT')) throw new FileRefused('macro-file');
}
