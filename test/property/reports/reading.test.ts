import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../../shared/domain/problem-texts.ts';
import type { Reading } from '../../../shared/domain/problem.ts';
import { reportSchema, type Report } from '../../../shared/domain/report.ts';
import { limits } from '../../../shared/reports/limits.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, readBytes, readCsv, readXlsx } from '../../fixtures/reports/read.ts';
import { goodSamples, rareSamples, sampleBytes } from '../../fixtures/reports/sample.ts';

const runs = { seed: 20_240_315, numRuns: 200 };

/** What is wrong with a verdict: it must be a report of the shape promised, or problems that a sender can act on. */
function faultsOf(reading: Reading<Report>): string[] {
  if (reading.ok) return reportSchema.safeParse(reading.report).success ? [] : ['the report is of no valid shape'];
  const { length } = reading.problems;
  const unknown = reading.problems.filter(({ code }) => !problemCodes.includes(code)).map(({ code }) => code);
  const unfilled = reading.problems.filter(({ message }) => /\{(unit|expected|limit|label|count)\}/.test(message.vi));
  const isOfRightLength = length > 0 && length <= limits.problems + 1;
  return [...unknown, ...unfilled.map(({ message }) => message.vi), ...(isOfRightLength ? [] : [`${length} problems`])];
}

describe('any file gets a verdict', () => {
  it.each([...goodSamples, ...rareSamples])('$fileName with some of its bytes changed', async ({ unit, fileName }) => {
    const sample = sampleBytes(fileName);
    const change = fc.tuple(fc.nat(sample.length - 1), fc.nat(255));

    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
        const bytes = Buffer.from(sample);
        for (const [at, byte] of changes) bytes[at] = byte;

        const reading = await readBytes(bytes, formOf(unit));

        expect(faultsOf(reading)).toEqual([]);
      }),
      runs,
    );
  });

  it.each([...goodSamples, ...rareSamples])('$fileName with a part of it cut out', async ({ unit, fileName }) => {
    const sample = sampleBytes(fileName);

    await fc.assert(
      fc.asyncProperty(fc.nat(sample.length), fc.nat(sample.length), async (from, length) => {
        const bytes = Buffer.concat([sample.subarray(0, from), sample.subarray(from + length)]);

        const reading = await readBytes(bytes, formOf(unit));

        expect(faultsOf(reading)).toEqual([]);
      }),
      runs,
    );
  });

  it('text of any kind, behind the beginning of any format', async () => {
    const beginning = fc.constantFrom(
      '',
      '{',
      '[',
      'PK\u0003\u0004',
      'Mã;Nội dung;Tổng số;Số đạt\n',
      '%PDF-',
      '\uFEFF',
      '<',
    );

    await fc.assert(
      fc.asyncProperty(beginning, fc.string({ unit: 'binary', maxLength: 300 }), async (start, rest) => {
        const reading = await readBytes(start + rest, formOf('xom-2'));

        expect(faultsOf(reading)).toEqual([]);
      }),
      runs,
    );
  });

  it('a form with anything at all in its cells', async () => {
    const code = fc.constantFrom('2.2', '17.5', 'PT.01', 'PT.03', 'NL.03');
    const column = fc.constantFrom('code', 'label', 'total', 'met', 'rate', 'result');
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom('__proto__', 'constructor', 'x', ''),
    );

    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.tuple(code, column, cell), { selector: ([row]) => row }), async (changes) => {
        const filled = new FilledForm();
        for (const [row, at, value] of changes)
          filled.set(row, at, typeof value === 'string' ? value.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '') : value);

        const readings = await Promise.all([readXlsx(filled), readCsv(filled), readCsv(filled, ',')]);

        expect(readings.flatMap(faultsOf)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('reading depends on the bytes and the form alone', () => {
  it('so that a second reading gives the same verdict', async () => {
    const bytes = new FilledForm().set('PT.06', 'result', 'ba').xlsx();

    const [first, second] = [await readBytes(bytes, formOf('xom-2')), await readBytes(bytes, formOf('xom-2'))];

    expect(second).toEqual(first);
  });

  it('whatever the order of the form’s rows', async () => {
    const untouched = accepted(await readXlsx(new FilledForm()));
    const filled = new FilledForm();
    const start = filled.rows.findIndex((row) => row[0] === 'PT.01');
    const movements = filled.rows.slice(start, start + 14);

    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(movements, { minLength: 14 }), async (shuffled) => {
        const other = new FilledForm();
        other.rows.splice(start, 14, ...shuffled);

        const reading = await readXlsx(other);

        expect(accepted(reading)).toEqual(untouched);
      }),
      { ...runs, numRuns: 30 },
    );
  });
});
