import { describe, expect, it } from 'vitest';
import { chooseReading, isKeptExactly, readWritten, type DecimalMark } from '../../../shared/reports/figure.ts';
import { remedyFor } from '../../../shared/reports/remedy.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { problemsOf, readBytes } from '../../fixtures/reports/read.ts';

function valueOf(text: string, ...marks: DecimalMark[]): number | undefined {
  const written = readWritten(text);
  return written.is === 'figure' ? chooseReading(written, new Set(marks))?.value : undefined;
}

describe('a figure in text', () => {
  it.each([
    ['1250', 1250],
    ['1.250', 1250],
    ['12,5', 12.5],
    ['1.250,5', 1250.5],
    ['1 250', 1250],
    ['1\u00A0250', 1250],
    ['1\u202F250,75', 1250.75],
    ['48.250.000 đồng', 48_250_000],
    ['95%', 95],
    ['97,3 %', 97.3],
    ['0,75', 0.75],
    ['0.75', 0.75],
    ['1.2', 1.2],
    ['1,250.5', 1250.5],
    ['0', 0],
    ['007', 7],
    ['  5  ', 5],
    ['\n5\r\n', 5],
    ['95\n%', 95],
    ['-3', -3],
    ['−3', -3],
    ['0.750', 0.75],
    ['1234,5', 1234.5],
  ])('%s is %d', (text, expected) => {
    const value = valueOf(text);

    expect(value).toBe(expected);
  });

  it.each([
    '12.5.000',
    'một trăm',
    '1.25.000',
    '1..5',
    ',5',
    '5,',
    '1,2,3',
    '12 50',
    '--5',
    '1e5',
    'm',
    '½',
    '0.750.000',
    '1\n200',
    '1 \r\n 200',
    '1\v200',
    '1\t200',
    '1\u2028200',
    '1\u2029200',
    '-\n200',
    '186¹',
    '186²',
    '186 ₁',
    '186^(1)',
    '20 ~~15~~',
  ])('%j is no figure', (text) => {
    const written = readWritten(text);

    expect(written.is).toBe('no-figure');
  });

  it.each(['x', 'X', '-', '–', 'không áp dụng', 'Không  áp dụng', 'KHÔNG ÁP DỤNG', 'không áp dụng'.normalize('NFD')])(
    '%s says that the row does not apply',
    (text) => {
      const written = readWritten(text);

      expect(written.is).toBe('not-applicable');
    },
  );

  it.each(['', ' ', '\u00A0', '\u200B\uFEFF'])('%j is blank', (text) => {
    const written = readWritten(text);

    expect(written.is).toBe('blank');
  });
});

describe('a figure that can be read two ways', () => {
  it('is Vietnamese where the file proves nothing, if it is grouped by a point', () => {
    const value = valueOf('1.250');

    expect(value).toBe(1250);
  });

  it('is left open where the file proves nothing and it has a comma', () => {
    const value = valueOf('1,250');

    expect(value).toBeUndefined();
  });

  it.each([
    ['1,250', 'point', 1250],
    ['1.250', 'comma', 1250],
  ] as const)('%s in a file that proves a decimal %s is %d', (text, mark, expected) => {
    const value = valueOf(text, mark);

    expect(value).toBe(expected);
  });

  it.each([
    ['1.250', 'point'],
    ['500.000', 'point'],
    ['1,250', 'comma'],
  ] as const)('%s is left open in a file that proves a decimal %s', (text, mark) => {
    const value = valueOf(text, mark);

    expect(value).toBeUndefined();
  });

  it.each(['1.250', '1,250'])('%s is left open in a file that uses both marks', (text) => {
    const value = valueOf(text, 'comma', 'point');

    expect(value).toBeUndefined();
  });

  it('is no question where both readings are the same figure', () => {
    const value = valueOf('1250', 'comma', 'point');

    expect(value).toBe(1250);
  });
});

describe('exactness', () => {
  it.each(['123456789012345', '0.000000000012345', '1234567890123450000', '1e20', '-12.5', '0', '0.0'])(
    'keeps %s',
    (written) => {
      expect(isKeptExactly(written)).toBe(true);
    },
  );

  it.each(['1234567890123456', '0.1234567890123456', '1e-400', '12345678901234.56'])('does not keep %s', (written) => {
    expect(isKeptExactly(written)).toBe(false);
  });
});

describe('a figure with digits of another line or of a footnote', () => {
  it.each([
    ['"1\n215"', '1 215'],
    ['"1\r\n215"', '1 215'],
    ['186¹', '186¹'],
    ['186²', '186²'],
  ])('is refused in a CSV: %j', async (field, found) => {
    const filled = new FilledForm().set('PT.01', 'result', 'FIELD');
    const text = filled.csv().replace('FIELD', field);

    const problems = problemsOf(await readBytes(Buffer.from(text), filled.form));

    expect(problems).toMatchObject([{ code: 'not-a-number', found }]);
  });

  it.each(['~~15~~20', '186^(1)', '186¹'])('is to be written alone, and no part of %s is proposed', (text) => {
    const row = must(new FilledForm().form.rows[0]);

    expect(remedyFor(text, row).remedy).toBe('Write the figure alone, without digits that are crossed out or raised.');
  });
});
