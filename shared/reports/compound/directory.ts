import { FileRefused } from '../file-refused.ts';

export interface DirectoryEntry {
  name: string;
  start: number;
  size: number;
  /** Numbers of other entries: the neighbours in the tree of one folder, and the top of this folder's own tree. */
  left: number;
  right: number;
  child: number;
}

// [MS-CFB] 2.6.1
const entryLength = 128;
const longestName = 64;

/** The streams and folders that lie in the root, by name in capitals. Embedded objects have streams of the same names further in. */
export function rootStreams(directory: Buffer): { root: DirectoryEntry; streams: Map<string, DirectoryEntry> } {
  const root = entryAt(directory, 0);
  const streams = new Map<string, DirectoryEntry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if ((index + 1) * entryLength > directory.length) continue;
    if (seen.has(index)) throw new FileRefused('unreadable-file');
    seen.add(index);
    const entry = entryAt(directory, index);
    streams.set(entry.name.toUpperCase(), entry);
    waiting.push(entry.left, entry.right);
  }
  return { root, streams };
}

function entryAt(directory: Buffer, index: number): DirectoryEntry {
  const at = index * entryLength;
  const nameLength = Math.min(directory.readUInt16LE(at + 64), longestName);
  return {
    // Its length counts the zero at its end.
    name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
    left: directory.readUInt32LE(at + 68),
    right: directory.readUInt32LE(at + 72),
    child: directory.readUInt32LE(at + 76),
    start: directory.readUInt32LE(at + 116),
    size: directory.readUInt32LE(at + 120),
  };
}
