import type { Form } from '../../domain/form.ts';
import type { Reading } from '../../domain/problem.ts';
import type { Report } from '../../domain/report.ts';
import { FileRefused } from '../file-refused.ts';
import { readContent } from '../ods/content.ts';
import { readTable } from '../read-table.ts';
import type { ZipParts } from '../zip/zip-parts.ts';

/** OpenDocument spreadsheets, as LibreOffice writes them. Places are {sheet, cell}. */
export function readOds(parts: ZipParts, form: Form): Reading<Report> {
  const manifest = parts.read('META-INF/manifest.xml');
  // With a password every part but this one is noise; newer writers put all parts into one such part.
  if (manifest?.includes('encryption-data')) throw new FileRefused('encrypted-file');
  const content = parts.read('content.xml');
  if (!content) throw new FileRefused('unreadable-file');
  return readTable(readContent(content), form);
}
