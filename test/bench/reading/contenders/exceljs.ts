import { Workbook } from 'exceljs';
import { nothingSeen, see, type Contender } from './seen.ts';

export const read: Contender = async ({ buffer }) => {
  const seen = nothingSeen();
  const workbook = new Workbook();
  await workbook.xlsx.load(buffer);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      seen.rows += 1;
      row.eachCell((cell) => see(seen, cell.result ?? cell.value));
    });
  }
  return seen;
};
