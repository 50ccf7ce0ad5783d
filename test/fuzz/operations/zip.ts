import { unzipSync, zipSync } from 'fflate';
import { headerOffsetOf, spoilCount, spoilEntry, type EntryField } from '../../fixtures/reports/spoil-zip.ts';
import type { Random } from '../random.ts';
import { stock } from '../stock.ts';
import { oddNumber, times, writeNumber, type Operation, type Operations } from './operation.ts';
import { randomXml, spoiltXml } from './xml.ts';

type Parts = Record<string, Uint8Array>;

/** Spoils the parts and packs them again, so that the checksums are right and what reads the parts is reached. */
const inside =
  (spoil: (parts: Parts, random: Random) => void): Operation =>
  (bytes, random) => {
    const parts = unzipSync(bytes);
    spoil(parts, random);
    return zipSync(parts, { level: random.pick([0, 6]) });
  };

const nameOf = (parts: Parts, random: Random): string => random.pick(Object.keys(parts));
/** The parts that are read, more often than others. */
const readPart = (parts: Parts, random: Random): string => {
  const read = Object.keys(parts).filter((name) =>
    /sheet\d*\.xml$|content\.xml$|document\.xml$|Strings|workbook/.test(name),
  );
  return random.chance(0.8) && read.length > 0 ? random.pick(read) : nameOf(parts, random);
};
const otherParts = (random: Random): Parts => unzipSync(random.pick(stock.filter(({ kind }) => kind === 'zip')).bytes);
const oddNames = [
  '../a.xml',
  '/a.xml',
  'xl\\a.xml',
  'XL/WORKBOOK.XML',
  'xl/vbaProject.bin',
  'xl/workbook.bin',
  '',
  'a/',
];

export const zipOperations: Operations = {
  'spoils the XML of a part': inside((parts, random) => {
    const name = readPart(parts, random);
    parts[name] = Buffer.from(spoiltXml(Buffer.from(parts[name] ?? []).toString(), random));
  }),
  'makes a part of random XML': inside((parts, random) => {
    parts[readPart(parts, random)] = Buffer.from(randomXml(random));
  }),
  'writes a part in another encoding': inside((parts, random) => {
    const name = readPart(parts, random);
    const text = Buffer.from(parts[name] ?? []).toString();
    parts[name] = random.chance(0.5) ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(text, 'latin1');
  }),
  'leaves a part out': inside((parts, random) => {
    delete parts[readPart(parts, random)];
  }),
  'takes a part of another file': inside((parts, random) => {
    const others = otherParts(random);
    const from = readPart(others, random);
    parts[random.chance(0.5) ? readPart(parts, random) : from] = others[from] ?? new Uint8Array();
  }),
  'takes all parts of another file': inside((parts, random) => {
    Object.assign(parts, otherParts(random));
  }),
  'takes a name that is odd': inside((parts, random) => {
    parts[random.pick(oddNames)] = parts[nameOf(parts, random)] ?? new Uint8Array();
  }),
  'gives a part the bytes of another': inside((parts, random) => {
    parts[readPart(parts, random)] = parts[nameOf(parts, random)] ?? new Uint8Array();
  }),
  'has a bomb in it': inside((parts, random) => {
    parts[readPart(parts, random)] = Buffer.alloc(
      random.pick([100_000, 2_000_000, 20_000_000]),
      random.pick([' ', '<a/>', 'x']),
    );
  }),
  'spoils the directory': (bytes, random) => {
    const fields: EntryField[] = ['flags', 'method', 'crc', 'packedSize', 'size', 'headerOffset'];
    let spoilt: Buffer = bytes;
    times(random, 4, () => {
      spoilt = spoilEntry(spoilt, nameOf(unzipSync(bytes), random), { [random.pick(fields)]: oddNumber(random) });
    });
    return spoilt;
  },
  'spoils a header that stands before a part': (bytes, random) => {
    const spoilt = Buffer.from(bytes);
    const at = headerOffsetOf(bytes, nameOf(unzipSync(bytes), random));
    times(random, 3, () => {
      const value = oddNumber(random);
      writeNumber(spoilt, at + random.pick([0, 6, 8, 14, 18, 22, 26, 28]), { value, width: random.pick([2, 4]) });
    });
    return spoilt;
  },
  'lets two entries share bytes': (bytes, random) => {
    const parts = unzipSync(bytes);
    const headerOffset = headerOffsetOf(bytes, nameOf(parts, random));
    return spoilEntry(bytes, readPart(parts, random), { headerOffset });
  },
  'tells another count': (bytes, random) => spoilCount(bytes, random.pick([0, 1, 5, 1000, 65_535])),
  'has two directories': (bytes, random) => {
    const other = random.pick(stock.filter(({ kind }) => kind === 'zip')).bytes;
    return Buffer.concat(random.chance(0.5) ? [bytes, other] : [other, bytes]);
  },
};
