import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../../shared/domain/problem-texts.ts';
import { reportSchema } from '../../../shared/domain/report.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { readBytes } from '../../fixtures/reports/read.ts';
import { sampleBytes } from '../../fixtures/reports/sample.ts';

const runs = { seed: 20_240_315, numRuns: 150 };
const ods = unzipSync(sampleBytes('xom-3_2024-03.ods'));
const docx = unzipSync(sampleBytes('xom-5_2024-03.docx'));
const xls = sampleBytes('xom-4_2024-03.xls');

/** What a file gets: the report is of its shape, or the codes of its problems are known ones. */
async function isVerdict(bytes: Uint8Array, unit: string): Promise<boolean> {
  const reading = await readBytes(bytes, formOf(unit));
  if (reading.ok) return reportSchema.safeParse(reading.report).success;
  return reading.problems.length > 0 && reading.problems.every(({ code }) => problemCodes.includes(code));
}

/** Changes that keep the XML well formed more often than not: other digits, and pieces left out, doubled or swapped. */
function damage(xml: string, [at, length, to, how]: readonly [number, number, number, number]): string {
  const piece = xml.slice(at, at + length);
  const rest = xml.slice(0, at) + xml.slice(at + length);
  if (how === 0) return xml.slice(0, at) + piece.replaceAll(/\d/g, '9') + xml.slice(at + length);
  if (how === 1) return rest;
  return (how === 2 ? xml : rest).slice(0, to) + piece + (how === 2 ? xml : rest).slice(to);
}

/** Cuts between elements. */
function elementsOf(xml: string): number[] {
  return [...xml.matchAll(/</g)].map(({ index }) => index);
}

// A flipped bit in a zip is found by its checksum; so the part is damaged before it is zipped.
describe('a part of an office file gets a verdict, however damaged', () => {
  it.each([
    { part: 'content.xml', parts: ods, unit: 'xom-3' },
    { part: 'word/document.xml', parts: docx, unit: 'xom-5' },
  ])('$part', async ({ part, parts, unit }) => {
    const xml = Buffer.from(parts[part] ?? []).toString();
    const cuts = elementsOf(xml);
    const cut = fc.constantFrom(...cuts);
    const change = fc.tuple(cut, fc.constantFrom(1, 20, 200, 2000), cut, fc.nat(3));

    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const damaged = changes.reduce(damage, xml);
        const file = zipSync({ ...parts, [part]: Buffer.from(damaged) }, { level: 0 });

        expect(await isVerdict(file, unit)).toBe(true);
      }),
      runs,
    );
  });

  it('the stream of an old workbook, with numbers put where lengths, counts and offsets are', async () => {
    const change = fc.tuple(
      fc.nat(xls.length - 4),
      fc.constantFrom(0, 1, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff),
    );

    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
        const file = Buffer.from(xls);
        for (const [at, value] of changes) file.writeUIntLE(value, at, value > 0xffff ? 4 : 2);

        expect(await isVerdict(file, 'xom-4')).toBe(true);
      }),
      { ...runs, numRuns: 600 },
    );
  });
});
