import type { Format } from './detect-format.ts';
import type { Table } from './table.ts';

type TablesOf = (bytes: Buffer) => Table[] | Promise<Table[]>;

/** Each format is loaded when the first file of its kind comes. */
const formats: Record<Exclude<Format, 'json'>, () => Promise<TablesOf>> = {
  zip: async () => (await import('./formats/zip.ts')).tablesOfZip,
  xls: async () => (await import('./formats/xls.ts')).tablesOfXls,
  csv: async () => (await import('./formats/csv.ts')).tablesOfCsv,
};

/**
 * The tables (visible sheets) of a file, in its order.
 * @throws FileRefused where it cannot be read
 */
export async function tablesIn(bytes: Buffer, format: Exclude<Format, 'json'>): Promise<Table[]> {
  const tablesOf = await formats[format]();
  return tablesOf(bytes);
}
