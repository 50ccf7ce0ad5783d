import type { Random } from '../random.ts';
import { oddNumber, times, writeNumber, type Operations } from './operation.ts';

const sectorSize = 512;
const entrySize = 128;
const headerFields = [24, 26, 28, 30, 32, 44, 48, 56, 60, 64, 68, 72, 76, 80];

/** Old Excel: a file system of sectors in chains, and in it a stream of records. */
export const compoundOperations: Operations = {
  'spoils the header': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    times(random, 3, () => writeOdd(spoilt, random.pick(headerFields), random));
    return spoilt;
  },
  'spoils the chains': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    const table = tableAt(spoilt);
    const sectors = Math.max(1, Math.floor(spoilt.length / sectorSize));
    times(random, 8, () => {
      const value = random.chance(0.6) ? random.below(sectors) : oddNumber(random);
      writeNumber(spoilt, table + random.below(128) * 4, { value, width: 4 });
    });
    return spoilt;
  },
  'spoils the directory': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    const directory = sectorAt(spoilt, 48);
    times(random, 4, () => {
      const entry = directory + random.below(4) * entrySize;
      writeOdd(spoilt, entry + random.pick([0, 64, 66, 68, 72, 76, 116, 120]), random);
    });
    return spoilt;
  },
  'spoils records': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    const records = recordsOf(spoilt);
    if (records.length > 0)
      times(random, 6, () => writeOdd(spoilt, random.pick(records) + random.pick([0, 2, 4, 6, 8, 10]), random));
    return spoilt;
  },
  'swaps records': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    const records = recordsOf(spoilt);
    if (records.length > 0)
      times(random, 3, () => bytes.copy(spoilt, random.pick(records), random.pick(records), random.pick(records) + 30));
    return spoilt;
  },
};

function writeOdd(bytes: Buffer, at: number, random: Random): void {
  writeNumber(bytes, at, { value: oddNumber(random), width: random.pick([2, 4]) });
}

/** The offset of the sector that is named at `field` of the header. */
function sectorAt(bytes: Buffer, field: number): number {
  return field + 4 > bytes.length ? 0 : (bytes.readUInt32LE(field) + 1) * sectorSize;
}

const tableAt = (bytes: Buffer): number => sectorAt(bytes, 76);

/** Where records begin, as far as they can be told without following chains. */
function recordsOf(bytes: Buffer): number[] {
  const start = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]));
  const records: number[] = [];
  for (let at = start; at >= 0 && at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) records.push(at);
  return records;
}
