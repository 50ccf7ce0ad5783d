import type { ProblemCode } from '../domain/problem-texts.ts';
import { FileRefused } from './file-refused.ts';

export type Format = 'zip' | 'xls' | 'json' | 'csv';

interface Signature {
  code: ProblemCode;
  matches: (bytes: Buffer) => boolean;
}

const startsWith =
  (...prefixes: string[]) =>
  (bytes: Buffer): boolean =>
    prefixes.some((prefix) => bytes.subarray(0, prefix.length).equals(Buffer.from(prefix, 'latin1')));

const standsAt = (offset: number, mark: string) => (bytes: Buffer) => startsWith(mark)(bytes.subarray(offset));

/** What Excel and Word wrote before 2007; new files behind a password are wrapped so, too. */
const isCompound = startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
/** The first record of Excel's own format, of any version, without the compound file around it. */
const isBareWorkbook = startsWith(
  '\x09\x08\x10\0',
  '\x09\x08\x08\0',
  '\x09\x04\x06\0',
  '\x09\x02\x06\0',
  '\x09\0\x04\0',
);

/** Kinds that are recognised by their first bytes, in order to say what to send instead. */
const signatures: Signature[] = [
  { code: 'unsupported-pdf', matches: (bytes) => bytes.subarray(0, 1024).includes('%PDF-') },
  { code: 'unsupported-image', matches: startsWith('\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*') },
  { code: 'unsupported-image', matches: (bytes) => startsWith('RIFF')(bytes) && standsAt(8, 'WEBP')(bytes) },
  { code: 'unsupported-image', matches: (bytes) => startsWith('BM')(bytes) && standsAt(6, '\0\0\0\0')(bytes) },
  // ISO base media: HEIC and AVIF photos of phones, and films.
  { code: 'unsupported-image', matches: standsAt(4, 'ftyp') },
  { code: 'unsupported-program', matches: startsWith('MZ', '\x7fELF', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe', '#!') },
  { code: 'unsupported-archive', matches: startsWith('Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh', '\xfd7zXZ') },
  { code: 'unsupported-rtf', matches: startsWith('{\\rtf') },
];

/**
 * The format of a file by its content alone.
 * @throws FileRefused naming the kind, where it is one that is not read
 */
export function detectFormat(bytes: Buffer): Format {
  if (startsWith('PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08')(bytes)) return 'zip';
  if (isCompound(bytes) || isBareWorkbook(bytes)) return 'xls';
  const known = signatures.find((signature) => signature.matches(bytes));
  if (known) throw new FileRefused(known.code);
  return textFormat(bytes);
}

function textFormat(bytes: Buffer): Format {
  // Latin 1 keeps ASCII as it is; removing the zero bytes makes UTF-16 comparable too.
  const start = bytes
    .toString('latin1', 0, 1024)
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (start === '' && bytes.toString('latin1').replaceAll(/[\s\0\xef\xbb\xbf\xff\xfe]/g, '') === '')
    throw new FileRefused('empty-file');
  if (/^(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body|table|meta|style|div)\b/is.test(start))
    throw new FileRefused('unsupported-html');
  if (start.startsWith('<')) throw new FileRefused('unsupported-xml');
  return start.startsWith('{') || start.startsWith('[') ? 'json' : 'csv';
}
