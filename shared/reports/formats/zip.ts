import type { Form } from '../../domain/form.ts';
import type { Reading } from '../../domain/problem.ts';
import type { Report } from '../../domain/report.ts';
import { FileRefused } from '../file-refused.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import { ZipParts } from '../zip/zip-parts.ts';

type Reader = (parts: ZipParts, form: Form) => Reading<Report>;

interface Kind {
  part: RegExp;
  reader: () => Promise<Reader>;
}

/** Office files are zips: a part that each must have tells which kind. Each kind is loaded when its first file comes. */
const kinds: readonly Kind[] = [
  { part: /^xl\/workbook\.xml$/i, reader: async () => (await import('./xlsx.ts')).readXlsx },
  { part: /^word\/document\d*\.xml$/i, reader: async () => (await import('./docx.ts')).readDocx },
  { part: /^meta-inf\/manifest\.xml$/i, reader: async () => (await import('./ods.ts')).readOds },
];

export async function readZip(bytes: Buffer, form: Form): Promise<Reading<Report>> {
  const entries = readZipDirectory(bytes);
  refuseOtherKinds(entries);
  const kind = kinds.find(({ part }) => entries.some(({ name }) => part.test(name)));
  if (!kind) throw new FileRefused('unsupported-archive');
  const read = await kind.reader();
  return read(new ZipParts(bytes, entries), form);
}

/** The part of macros; some writers rename it, none leaves the extension of its signature. */
const officeMacro = /vba(project|data|projectsignature)[^/]*\.(bin|xml)$/i;
/** Modules and scripts of an OpenDocument. Its empty lists of libraries are no macros. */
const openDocumentMacro = /^(basic\/[^/]+\/(?!script-l[bc]\.xml$)[^/]+|scripts\/.*[^/])$/i;

function refuseOtherKinds(entries: ZipEntry[]): void {
  if (entries.some(({ name }) => officeMacro.test(name) || openDocumentMacro.test(name)))
    throw new FileRefused('macro-file');
  if (entries.some(({ name }) => name.toLowerCase() === 'xl/workbook.bin')) throw new FileRefused('unsupported-xlsb');
}
