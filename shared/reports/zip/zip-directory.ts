import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';

// Offsets from PKWARE's APPNOTE.TXT 4.3.12 (central header) and 4.3.16 (end of central directory).
const endSignature = 0x06054b50;
/** Some writers add this record even where nothing needs it. */
const zip64EndSignature = 0x06064b50;
const endLength = 22;
const centralSignature = 0x02014b50;
const centralLength = 46;
const longestComment = 0xffff;
/** Stands for “see the zip64 extra field”, which no file of 5 MB needs. */
const zip64Mark = 0xffffffff;

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated; nothing else is read. */
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  headerOffset: number;
}

/**
 * The central directory of a zip, judged before anything is unpacked.
 * @throws FileRefused for a directory that is broken, too long, or declares more than a report can hold
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const start = bytes.readUInt32LE(end + 16);
  if (count > limits.zipEntries) throw new FileRefused('unpacks-too-large');
  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < count) {
    if (at + centralLength > end || bytes.readUInt32LE(at) !== centralSignature)
      throw new FileRefused('unreadable-file');
    entries.push(readEntry(bytes, at));
    at += centralLength + variableLength(bytes, at);
  }
  // What a directory holds beyond its count, another program may read.
  if (at > end) throw new FileRefused('unreadable-file');
  if (at !== end && bytes.readUInt32LE(at) !== zip64EndSignature) throw new FileRefused('unsafe-file');
  refuseOddNames(entries);
  return entries;
}

function findEnd(bytes: Buffer): number {
  const last = bytes.length - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature && at + endLength + bytes.readUInt16LE(at + 20) <= bytes.length)
      return at;
  }
  throw new FileRefused('unreadable-file');
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const nameEnd = at + centralLength + bytes.readUInt16LE(at + 28);
  const entry = {
    name: bytes.toString('utf8', at + centralLength, nameEnd),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    headerOffset: bytes.readUInt32LE(at + 42),
  };
  const large = [entry.packedSize, entry.size, entry.headerOffset].includes(zip64Mark);
  if (large) throw new FileRefused('unpacks-too-large');
  return entry;
}

function variableLength(bytes: Buffer, at: number): number {
  return bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}

/** Two entries of one name let two readers see two reports; a name that climbs or is absolute has no place in a document. */
function refuseOddNames(entries: ZipEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    const odd = name.includes('\\') || name.includes('\0') || name.startsWith('/') || name.split('/').includes('..');
    if (odd || names.has(name.toLowerCase())) throw new FileRefused('unsafe-file');
    names.add(name.toLowerCase());
  }
}
