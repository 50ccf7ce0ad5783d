import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../../shared/reports/fold.ts';

/** The whole text at once: what folding means. */
function foldedAtOnce(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .replaceAll(/(^| )0+(?=\d)/g, '$1')
    .trim();
}

const vietnamese = fc.string({
  unit: fc.constantFrom(...Array.from('aăâêôơưđĐẾộữ ÃḲ\u0301\u0323%.,-–“”007…½ⅣΣσﬁ\u00A0')),
});

it.each([
  ['Vietnamese', vietnamese],
  ['any', fc.string({ unit: 'binary' })],
  ['any two-byte', fc.string({ unit: fc.nat(0x2fff).map((code) => String.fromCharCode(code)) })],
])('%s text folds letter by letter as it does at once', (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(fold(text)).toBe(foldedAtOnce(text));
    }),
    { seed: 20_240_315, numRuns: 2000 },
  );
});

it('every single letter folds as it does at once', () => {
  const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

  expect(letters.filter((letter) => fold(`a${letter}b`) !== foldedAtOnce(`a${letter}b`))).toEqual([]);
});
