import { FileRefused } from '../file-refused.ts';
import type { Table } from '../table.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import { ZipParts } from '../zip/zip-parts.ts';

type TablesOf = (parts: ZipParts) => Table[];

interface Kind {
  part: RegExp;
  load: () => Promise<TablesOf>;
}

/** Office files are zips: a part that each must have tells which kind. Each kind is loaded when its first file comes. */
const kinds: readonly Kind[] = [
  { part: /^xl\/workbook\.xml$/i, load: async () => (await import('./xlsx.ts')).tablesOfXlsx },
  { part: /^word\/document\d*\.xml$/i, load: async () => (await import('./docx.ts')).tablesOfDocx },
  { part: /^meta-inf\/manifest\.xml$/i, load: async () => (await import('./ods.ts')).tablesOfOds },
];

export async function tablesOfZip(bytes: Buffer): Promise<Table[]> {
  const entries = readZipDirectory(bytes);
  refuseOtherKinds(entries);
  const kind = kinds.find(({ part }) => entries.some(({ name }) => part.test(name)));
  if (!kind) throw new FileRefused('unsupported-archive');
  const tablesOf = await kind.load();
  return tablesOf(new ZipParts(bytes, entries));
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
