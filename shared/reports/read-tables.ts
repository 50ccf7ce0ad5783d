import { detectFormat } from './detect-format.ts';
import { FileRefused } from './file-refused.ts';
import { limits } from './limits.ts';
import type { Table } from './table.ts';
import { tablesIn } from './tables-in.ts';
import { typedTable } from './typed-table.ts';

/**
 * The tables of a file for showing them to its sender: what `readReport` reads, as cells of a workbook that are read as
 * the same. Undefined where the file cannot be read.
 */
export async function readTables(file: Uint8Array): Promise<Table[] | undefined> {
  if (file.length === 0 || file.length > limits.fileBytes) return undefined;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  try {
    const format = detectFormat(bytes);
    if (format === 'json') return [(await import('./formats/json-table.ts')).tableOfJson(bytes)];
    return (await tablesIn(bytes, format)).map(typedTable);
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}
