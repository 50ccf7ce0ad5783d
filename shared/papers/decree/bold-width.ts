/** Advance widths of Times New Roman Bold, in 2048ths of the letter size, and the letters that have each. */
const lettersOfWidth: Record<number, string> = {
  512: ' ,.',
  569: "'/il",
  614: '²³',
  682: '!()-:;fjt',
  797: 'Is',
  909: 'cerz',
  1024: '0123456789Jagovxy“”–',
  1134: 'ơ',
  1137: '"',
  1139: 'Sbdhknpquđ',
  1229: 'ư',
  1251: 'FP',
  1366: 'BELTZ',
  1479: 'ACDNRUVXYwĐ',
  1593: 'GHKOQƠ',
  1630: 'Ư',
  1706: '&m',
  1933: 'M',
  2048: '%W',
};
const unknown = 1139;

const widths = new Map(
  Object.entries(lettersOfWidth).flatMap(([width, letters]) =>
    Array.from(letters, (letter) => [letter, Number(width)] as const),
  ),
);

/** The horn of ơ and ư makes a wider letter; tones and other marks stand above or below and change no width. */
const marksWithoutWidth = /(?!\u031B)\p{M}/gu;

/** How long a line in bold is, in twips; `size` in half points. */
export function boldWidth(text: string, size: number): number {
  const letters = text.normalize('NFD').replaceAll(marksWithoutWidth, '').normalize('NFC');
  const units = Array.from(letters).reduce((sum, letter) => sum + (widths.get(letter) ?? unknown), 0);
  return Math.round((units * size * 10) / 2048);
}
