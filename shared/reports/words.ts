import { comparable } from '../domain/text.ts';
import { notApplicableWords, noWords, yesWords } from './wording.ts';

const yes = new Set(yesWords.map(comparable));
const no = new Set(noWords.map(comparable));

/** `không áp dụng`, `x` or `-`: neither zero nor missing. */
export function isNotApplicable(text: string): boolean {
  return notApplicableWords.has(
    text
      .normalize('NFC')
      .replaceAll(/[\s\u00A0]+/g, ' ')
      .trim()
      .toLowerCase(),
  );
}

/** Đạt or Không đạt; undefined for anything else. */
export function yesOrNo(text: string): boolean | undefined {
  const word = comparable(text);
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}
