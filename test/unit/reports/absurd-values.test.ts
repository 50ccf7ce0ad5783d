import { describe, expect, it } from 'vitest';
import { limits } from '../../../shared/reports/limits.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { codesOf, placesOf, problemsOf, readXlsx } from '../../fixtures/reports/read.ts';

/** The form of a hamlet with one row of the unit of measure answered by `value`. */
function answered(unit: string, value: number): { filled: FilledForm; code: string } {
  const filled = new FilledForm();
  const { code } = must(filled.form.rows.find((row) => row.unit === unit && row.section !== 'indicators'));
  return { filled: filled.set(code, 'result', value), code };
}

const largest = [
  ['m', 10_000_000],
  ['m²', 100_000_000],
  ['m³', 1_000_000],
  ['hộ', 10_000_000],
  ['lượt', 10_000_000],
  ['công', 10_000_000],
  ['cây', 10_000_000],
  ['buổi', 100_000],
  ['đồng', 10_000_000_000_000],
] as const;

describe('the largest figure', () => {
  it.each(largest)('in %s is accepted', async (unit, limit) => {
    const { filled } = answered(unit, limit);

    const reading = await readXlsx(filled);

    expect(codesOf(reading)).toEqual([]);
  });

  it.each(largest)('in %s is refused at its cell when one is added', async (unit, limit) => {
    const { filled, code } = answered(unit, limit + 1);

    const reading = await readXlsx(filled);

    expect(placesOf(problemsOf(reading))).toEqual([['too-large', filled.cell(code, 'result')]]);
  });

  it('in km holds for both figures of a rate', async () => {
    const filled = new FilledForm().set('2.2', 'total', 9_999_999).set('2.2', 'met', 9_999_999);

    const reading = await readXlsx(filled);

    expect(placesOf(problemsOf(reading))).toEqual([
      ['too-large', filled.cell('2.2', 'total')],
      ['too-large', filled.cell('2.2', 'met')],
    ]);
  });

  it('in km refuses 1.530 and 1.140 and says what to write for decimals', async () => {
    const filled = new FilledForm().set('2.2', 'total', '1.530').set('2.2', 'met', '1.140').set('2.2', 'rate', 74.51);

    const problems = problemsOf(await readXlsx(filled));

    expect(placesOf(problems)).toEqual([
      ['too-large', filled.cell('2.2', 'total')],
      ['too-large', filled.cell('2.2', 'met')],
    ]);
    expect(problems.map(({ message }) => message.vi)).toEqual([
      expect.stringContaining('Nếu là 1,53 km thì ghi 1,53.'),
      expect.stringContaining('Nếu là 1,14 km thì ghi 1,14.'),
    ]);
  });

  it('in any other unit is ten thousand million', () => {
    const limit = limits.largestFigure('tấn');

    expect(limit).toBe(10_000_000_000);
  });
});

describe('money with decimals', () => {
  it.each([
    ['3,5', 'Nếu là 3,5 triệu đồng thì ghi 3500000.'],
    ['1250000,5', 'Hãy làm tròn: ghi 1250001.'],
  ])('is refused in text: %s', async (found, remedy) => {
    const filled = new FilledForm().set('NL.03', 'result', found);

    const problems = problemsOf(await readXlsx(filled));

    expect(placesOf(problems)).toEqual([['not-whole', filled.cell('NL.03', 'result')]]);
    expect(problems[0]?.message.vi).toContain(remedy);
  });

  it('that are zero is whole', async () => {
    const reading = await readXlsx(new FilledForm().set('NL.03', 'result', '850.000,00'));

    expect(codesOf(reading)).toEqual([]);
  });
});
