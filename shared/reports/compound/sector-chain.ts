import { FileRefused } from '../file-refused.ts';

export interface Chains {
  size: number;
  /** The sectors, one after the other. */
  store: Buffer;
  /** For each sector the one that follows it. */
  next: readonly number[];
}

/** Greater numbers are marks: end of chain, free, part of a table. */
const lastSector = 0xfffffffa;

/**
 * The bytes of one chain of sectors: as many as `size` says, or all.
 * @throws FileRefused for a chain that runs in a circle, out of the file, or ends too early
 */
export function readChain({ size: sectorSize, store, next }: Chains, start: number, size?: number): Buffer {
  const wanted = size === undefined ? Number.POSITIVE_INFINITY : Math.ceil(size / sectorSize);
  const most = Math.ceil(store.length / sectorSize);
  const parts: Buffer[] = [];
  for (let sector = start; parts.length < wanted && sector <= lastSector; sector = next[sector] ?? lastSector) {
    const part = store.subarray(sector * sectorSize, (sector + 1) * sectorSize);
    if (part.length === 0 || parts.length >= most) throw new FileRefused('unreadable-file');
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  if (size === undefined) return bytes;
  if (bytes.length < size) throw new FileRefused('unreadable-file');
  return bytes.subarray(0, size);
}
