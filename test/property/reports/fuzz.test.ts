import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../shared/domain/problem.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { readBytes } from '../../fixtures/reports/read.ts';
import { figureFaults } from '../../fuzz/figure-faults.ts';
import { fuzzedFile } from '../../fuzz/fuzzed-file.ts';
import { byteOperations } from '../../fuzz/operations/bytes.ts';
import { Random } from '../../fuzz/random.ts';
import { stock } from '../../fuzz/stock.ts';
import { verdictFaults } from '../../fuzz/verdict-faults.ts';

const read = (bytes: Uint8Array, unit: string): Promise<Reading<Report>> => readBytes(bytes, formOf(unit));

// `npm run fuzz` goes on with other seeds, for as long as it is let.
describe('a thousand spoilt files get a thousand verdicts', () => {
  it.each([1, 251, 501, 751])('250 from seed %d on', async (first) => {
    const faults: string[] = [];

    for (let seed = first; seed < first + 250; seed += 1) {
      const { from, unit, operations, bytes } = fuzzedFile(seed);
      const found = verdictFaults(await read(bytes, unit));
      faults.push(...found.map((fault) => `seed ${seed}, ${from}, ${operations.join(', ')}: ${fault}`));
    }

    expect(faults).toEqual([]);
  });
});

describe('a flipped bit makes no other report of', () => {
  it.each(stock.filter(({ kind }) => kind === 'zip'))('$name', async ({ name: from, kind, unit, bytes }) => {
    const [random, operations, faults] = [new Random(1), ['flips one bit'], new Set<string>()];

    for (let flips = 0; flips < 200; flips += 1) {
      const flipped = byteOperations['flips one bit']?.(Buffer.from(bytes), random) ?? bytes;
      const found = await figureFaults({ from, kind, operations }, await read(flipped, unit), read);
      for (const fault of found) faults.add(fault);
    }

    expect(faults).toEqual(new Set());
  });
});

it('one seed makes one file', () => {
  expect(fuzzedFile(7)).toEqual(fuzzedFile(7));
});
