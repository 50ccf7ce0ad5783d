import type { Random } from '../random.ts';

const marks = [
  '',
  '"',
  '""',
  '"""',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\\',
  '\\u0000',
  '\\ud800',
];
const figures = [
  '-0',
  '1e309',
  '1E-7',
  '1.250',
  '1,250',
  '12.5.000',
  '1.250,5',
  '٣',
  '½',
  '1 250',
  '9'.repeat(20),
  '-3',
  '95%',
];
const words = [
  'null',
  'NaN',
  'x',
  '-',
  'không áp dụng',
  'Đạt',
  '#REF!',
  '=1+1',
  '"__proto__"',
  '"constructor"',
  'sep=,',
];
const letters = [
  '\0',
  '\u200B',
  '\u202E',
  '\u0301',
  '\u0316\u0301',
  '\uFF9E\u0301',
  '\uFEFF',
  '\uFFFD',
  '\uD800',
  '😀',
];
const ofForm = [
  'Mã',
  'Tổng số',
  'Đơn vị báo cáo: Xóm 3',
  'Tháng 4 năm 2024',
  'I. CHỈ TIÊU',
  'Kết quả (triệu đồng)',
  '17.1',
];
const odd = [...marks, ...figures, ...words, ...letters, ...ofForm];

/** Words, figures, and single marks. */
const token = /[\p{L}\d.%]+|\s+|./gsu;

/** Tokens left out, doubled, swapped, or put in the place of others. */
export function spoiltTokens(text: string, random: Random): string {
  const tokens = text.match(token) ?? [];
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    const at = random.below(tokens.length + 1);
    const length = random.pick([1, 1, 1, 10, 100]);
    switch (random.below(5)) {
      case 0:
        tokens.splice(at, length);
        break;
      case 1:
        tokens.splice(at, 0, ...tokens.slice(at, at + length));
        break;
      case 2:
        tokens.splice(random.below(tokens.length + 1), 0, ...tokens.splice(at, length));
        break;
      case 3:
        tokens.splice(at, 0, random.pick(odd).repeat(random.pick([1, 1, 1, 50, 40_000])));
        break;
      default:
        tokens.splice(at, 1, random.pick(odd));
    }
  }
  return tokens.join('');
}
