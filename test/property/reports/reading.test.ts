import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { formOf } from '../../fixtures/reports/form-of.ts';
import { accepted, readBytes, readCsv, readXlsx } from '../../fixtures/reports/read.ts';
import { verdictFaults } from '../../fuzz/verdict-faults.ts';

const runs = { seed: 20_240_315, numRuns: 200 };

describe('any file gets a verdict', () => {
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

        expect(verdictFaults(reading)).toEqual([]);
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

        expect(readings.flatMap(verdictFaults)).toEqual([]);
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
