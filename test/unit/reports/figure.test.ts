import { describe, expect, it } from 'vitest';
import { chooseReading, isKeptExactly, readWritten, type DecimalMark } from '../../../shared/reports/figure.ts';

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
  ])('%s is no figure', (text) => {
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
