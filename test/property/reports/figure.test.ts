import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseReading, readWritten, type DecimalMark } from '../../../shared/reports/figure.ts';

const runs = { seed: 20_240_315, numRuns: 500 };

/** A figure of up to nine digits and three decimals, as its digits. */
const digits = fc.tuple(
  fc.integer({ min: 0, max: 999_999_999 }),
  fc.option(fc.stringMatching(/^\d{1,3}$/), { nil: undefined }),
);

function write(whole: number, decimals: string | undefined, marks: { group: string; decimal: string }): string {
  const grouped = String(whole).replaceAll(/\B(?=(\d{3})+$)/g, marks.group);
  return decimals === undefined ? grouped : `${grouped}${marks.decimal}${decimals}`;
}

function valueOf(text: string, mark: DecimalMark): number | undefined {
  const written = readWritten(text);
  return written.is === 'figure' ? chooseReading(written, new Set([mark]))?.value : undefined;
}

describe('a figure that is written down and read again', () => {
  it.each([
    ['comma', '.', ','],
    ['comma', ' ', ','],
    ['comma', '\u00A0', ','],
    ['comma', '', ','],
    ['point', ',', '.'],
    ['point', ' ', '.'],
    ['point', '', '.'],
  ] as const)('is the same with a decimal %s and groups parted by %j, or left open', (mark, group, decimal) => {
    fc.assert(
      fc.property(digits, fc.constantFrom('', '%', ' %', ' đồng', ' m²'), ([whole, decimals], suffix) => {
        const text = write(whole, decimals, { group, decimal });

        const value = valueOf(`${text}${suffix}`, mark);

        const isOpen = decimals?.length === 3 && whole > 0 && whole < 1000;
        expect(value).toBe(isOpen ? undefined : Number(`${whole}.${decimals ?? 0}`));
      }),
      runs,
    );
  });

  it('is never guessed: what is read without any proof is what a Vietnamese reader sees, or nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,3}([.,]\d{1,3}){0,3}$/), (text) => {
        const written = readWritten(text);
        const value = written.is === 'figure' ? chooseReading(written, new Set())?.value : undefined;

        const vietnamese = valueOf(text, 'comma');
        const english = valueOf(text, 'point');
        const isOpen = /^[1-9]\d{0,2},\d{3}$/.test(text);
        const oneReading = new Set([vietnamese, english].filter((reading) => reading !== undefined)).size <= 1;
        const only = vietnamese ?? english;
        const seen = oneReading ? only : vietnamese;

        expect(value).toBe(isOpen ? undefined : seen);
      }),
      runs,
    );
  });
});
