import { FileRefused } from '../file-refused.ts';
import { readContent } from '../ods/content.ts';
import type { Table } from '../table.ts';
import type { ZipParts } from '../zip/zip-parts.ts';

/** OpenDocument spreadsheets, as LibreOffice writes them. Places are {sheet, cell}. */
export function tablesOfOds(parts: ZipParts): Table[] {
  const manifest = parts.read('META-INF/manifest.xml');
  // With a password every part but this one is noise; newer writers put all parts into one such part.
  if (manifest?.includes('encryption-data')) throw new FileRefused('encrypted-file');
  const content = parts.read('content.xml');
  if (!content) throw new FileRefused('unreadable-file');
  return readContent(content);
}
