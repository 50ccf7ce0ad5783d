import { detectFormat } from '../../../../shared/reports/detect-format.ts';
import { shownText } from '../../../../shared/reports/table.ts';
import { tablesIn } from '../../../../shared/reports/tables-in.ts';
import { nothingSeen, see, type Contender } from './seen.ts';

/** As `readReport` reads a file, guard and all, up to its tables; the address of each cell is made too. */
export const read: Contender = async ({ buffer }) => {
  const seen = nothingSeen();
  const bytes = Buffer.from(buffer);
  for (const { rows } of await tablesIn(bytes, formatOf(bytes))) {
    for (const { cells, placeAt } of rows) {
      seen.rows += 1;
      for (const [column, content] of cells) {
        placeAt(column);
        see(seen, content.is === 'number' ? content.number : shownText(content));
      }
    }
  }
  return seen;
};

function formatOf(bytes: Buffer): 'zip' | 'xls' {
  const format = detectFormat(bytes);
  if (format === 'zip' || format === 'xls') return format;
  throw new Error(`the bench wrote a file that is ${format}`);
}
