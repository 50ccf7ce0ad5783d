import { crc32, inflateRawSync } from 'node:zlib';
import { FileRefused } from '../file-refused.ts';
import { limits } from '../limits.ts';
import type { ZipEntry } from './zip-directory.ts';

const localSignature = 0x04034b50;
const localLength = 30;
const stored = 0;
const deflated = 8;

/** Unpacks parts by name, within one budget for the whole file. */
export class ZipParts {
  private readonly bytes: Buffer;
  private readonly byName: ReadonlyMap<string, ZipEntry>;
  private readonly starts: number[];
  private budget: number = limits.unpackedBytes;

  constructor(bytes: Buffer, entries: ZipEntry[]) {
    this.bytes = bytes;
    this.byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    this.starts = entries.map((entry) => entry.headerOffset).toSorted((a, b) => a - b);
  }

  /** The part's bytes, or undefined where there is none. Names are compared as Excel does, without regard to case. */
  read(name: string): Buffer | undefined {
    const entry = this.byName.get(name.toLowerCase());
    return entry && this.unpack(entry);
  }

  private unpack(entry: ZipEntry): Buffer {
    this.refuseByDeclaration(entry);
    const packed = this.packedBytes(entry);
    const part = entry.method === stored ? packed : inflate(packed, entry.size);
    if (part.length !== entry.size) throw new FileRefused('unreadable-file');
    if (crc32(part) !== entry.crc) throw new FileRefused('unreadable-file');
    this.budget -= part.length;
    return part;
  }

  private refuseByDeclaration(entry: ZipEntry): void {
    if (entry.encrypted) throw new FileRefused('encrypted-file');
    if (entry.method !== stored && entry.method !== deflated) throw new FileRefused('unreadable-file');
    if (entry.size > this.budget) throw new FileRefused('unpacks-too-large');
    const ratio = entry.size / Math.max(1, entry.packedSize);
    if (entry.size > limits.ratioFromBytes && ratio > limits.packingRatio) throw new FileRefused('unpacks-too-large');
  }

  private packedBytes(entry: ZipEntry): Buffer {
    const at = entry.headerOffset;
    if (at + localLength > this.bytes.length) throw new FileRefused('unreadable-file');
    if (this.bytes.readUInt32LE(at) !== localSignature) throw new FileRefused('unreadable-file');
    const start = at + localLength + this.bytes.readUInt16LE(at + 26) + this.bytes.readUInt16LE(at + 28);
    const end = start + entry.packedSize;
    if (end > this.bytes.length) throw new FileRefused('unreadable-file');
    if (!this.agreesWithHeader(entry)) throw new FileRefused('unsafe-file');
    if (this.overlapsAnother(at, end)) throw new FileRefused('unsafe-file');
    return this.bytes.subarray(start, end);
  }

  /** The name and method stand before the part too. Where they differ, one is damaged, or two programs see two files. */
  private agreesWithHeader({ name, method, headerOffset: at }: ZipEntry): boolean {
    const nameEnd = at + localLength + this.bytes.readUInt16LE(at + 26);
    return (
      this.bytes.toString('utf8', at + localLength, nameEnd) === name && this.bytes.readUInt16LE(at + 8) === method
    );
  }

  /** Entries that share bytes are how a small file is made to unpack without end (David Fifield, “A better zip bomb”, 2019). */
  private overlapsAnother(from: number, to: number): boolean {
    return this.starts.filter((start) => start >= from && start < to).length > 1;
  }
}

/** Stops at the declared size: a bomb that declares little is cut off there, whatever it holds. */
function inflate(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
  } catch (error) {
    const liesAboutSize = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new FileRefused(liesAboutSize ? 'unsafe-file' : 'unreadable-file');
  }
}
