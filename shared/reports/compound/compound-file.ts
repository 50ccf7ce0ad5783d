import { FileRefused } from '../file-refused.ts';
import { readChain, type Chains } from './sector-chain.ts';
import { rootStreams, type DirectoryEntry } from './directory.ts';

// Offsets from [MS-CFB] 2.2.
const sectorShiftAt = 30;
const fatCountAt = 44;
const directoryAt = 48;
const miniFatAt = 60;
const fatListAt = 76;
const miniSectorSize = 64;
/** Shorter streams lie in the sectors of the mini stream. */
const miniStreamBelow = 4096;
/** As many as the header lists. A file of 5 MB needs 80. */
const mostFatSectors = 109;

/** An OLE2 compound file, a file system in a file: what Excel and Word wrote before 2007. */
export class CompoundFile {
  private readonly sectors: Chains;
  private readonly entries: ReadonlyMap<string, DirectoryEntry>;
  private readonly bytes: Buffer;
  private readonly root: DirectoryEntry;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const shift = bytes.readUInt16LE(sectorShiftAt);
    if (shift !== 9 && shift !== 12) throw new FileRefused('unreadable-file');
    const size = 1 << shift;
    // The header takes the place of one sector.
    this.sectors = { size, store: bytes.subarray(size), next: fatOf(bytes, size) };
    const { root, streams } = rootStreams(readChain(this.sectors, bytes.readUInt32LE(directoryAt)));
    this.root = root;
    this.entries = streams;
  }

  /** Whether the file has a stream or a folder of this name, not inside another folder. */
  has(name: string): boolean {
    return this.entries.has(name.toUpperCase());
  }

  read(name: string): Buffer | undefined {
    const entry = this.entries.get(name.toUpperCase());
    if (!entry) return undefined;
    return readChain(entry.size < miniStreamBelow ? this.miniSectors() : this.sectors, entry.start, entry.size);
  }

  private miniSectors(): Chains {
    const store = readChain(this.sectors, this.root.start, this.root.size);
    const next = numbersIn(readChain(this.sectors, this.bytes.readUInt32LE(miniFatAt)));
    return { size: miniSectorSize, store, next };
  }
}

/** The table that tells for each sector which one follows. */
function fatOf(bytes: Buffer, size: number): number[] {
  const count = bytes.readUInt32LE(fatCountAt);
  if (count > mostFatSectors) throw new FileRefused('unreadable-file');
  return Array.from({ length: count }, (_, index) => {
    const at = (bytes.readUInt32LE(fatListAt + index * 4) + 1) * size;
    return numbersIn(bytes.subarray(at, at + size));
  }).flat();
}

function numbersIn(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(index * 4));
}
