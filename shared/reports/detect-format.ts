import type { ProblemCode } from '../domain/problem-texts.ts';
import { FileRefused } from './file-refused.ts';

export type Format = 'zip' | 'json' | 'csv';

interface Signature {
  code: ProblemCode;
  matches: (bytes: Buffer) => boolean;
}

const startsWith =
  (...prefixes: string[]) =>
  (bytes: Buffer): boolean =>
    prefixes.some((prefix) => bytes.subarray(0, prefix.length).equals(Buffer.from(prefix, 'latin1')));

const standsAt = (offset: number, mark: string) => (bytes: Buffer) => startsWith(mark)(bytes.subarray(offset));

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
  if (startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')(bytes)) throw new FileRefused(compoundKind(bytes));
  const known = signatures.find((signature) => signature.matches(bytes));
  if (known) throw new FileRefused(known.code);
  return textFormat(bytes);
}

/** Old Office files, and new ones behind a password, are compound files whose directory names their streams in UTF-16. */
function compoundKind(bytes: Buffer): ProblemCode {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted-file';
  if (holds('WordDocument')) return 'unsupported-doc';
  return holds('Workbook') || holds('Book') ? 'unsupported-xls' : 'unknown-format';
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
