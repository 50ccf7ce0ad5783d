import type { Form } from '../../domain/form.ts';
import type { Reading } from '../../domain/problem.ts';
import type { Report } from '../../domain/report.ts';
import { FileRefused } from '../file-refused.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import { ZipParts } from '../zip/zip-parts.ts';

const openDocument = 'application/vnd.oasis.opendocument.';

/** Office files are zips: their parts tell which kind. */
export async function readZip(bytes: Buffer, form: Form): Promise<Reading<Report>> {
  const entries = readZipDirectory(bytes);
  refuseOtherKinds(bytes, entries);
  const { readXlsx } = await import('./xlsx.ts');
  return readXlsx(new ZipParts(bytes, entries), form);
}

function refuseOtherKinds(bytes: Buffer, entries: ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  // The part of macros; some writers rename it, none leaves the extension of its signature.
  if (entries.some(({ name }) => /vba(project|data|projectsignature)[^/]*\.(bin|xml)$/i.test(name)))
    throw new FileRefused('macro-file');
  if (names.has('xl/workbook.bin')) throw new FileRefused('unsupported-xlsb');
  if (names.has('word/document.xml')) throw new FileRefused('unsupported-docx');
  if (names.has('xl/workbook.xml')) return;
  const isOpenDocument = bytes.subarray(0, 200).includes(openDocument);
  if (isOpenDocument)
    throw new FileRefused(
      bytes.subarray(0, 200).includes(`${openDocument}spreadsheet`) ? 'unsupported-ods' : 'unknown-format',
    );
  throw new FileRefused('unsupported-archive');
}
