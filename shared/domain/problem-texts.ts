import { comparisonTexts } from './problem-texts/comparison.ts';
import { fileTexts } from './problem-texts/file.ts';
import { fillTexts, type ProblemValues } from './problem-texts/fill.ts';
import { formTexts } from './problem-texts/form.ts';
import { jsonTexts } from './problem-texts/json.ts';
import { rowTexts } from './problem-texts/row.ts';
import { slotTexts } from './problem-texts/slot.ts';
import { unreadTexts } from './problem-texts/unread.ts';
import { warningTexts } from './problem-texts/warning.ts';
import type { Bilingual } from './text.ts';

/** Every problem and warning that a file can have, with what to tell its sender. `{name}` stands for a value. */
const problemTexts = {
  ...unreadTexts,
  ...fileTexts,
  ...formTexts,
  ...rowTexts,
  ...slotTexts,
  ...warningTexts,
  ...comparisonTexts,
} satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof problemTexts;

export type { ProblemValues };

const inJson: Readonly<Partial<Record<ProblemCode, Bilingual>>> = jsonTexts;

export const problemCodes = Object.keys(problemTexts);

/** What to tell the sender, in both languages. A value that is not given is left as its name in braces. */
export function problemText(code: ProblemCode, values: ProblemValues): Bilingual {
  return fillTexts(problemTexts[code], values);
}

/** The same for a place in a JSON report, where other things are to be written. */
export function problemTextInJson(code: ProblemCode, values: ProblemValues): Bilingual {
  return fillTexts(inJson[code] ?? problemTexts[code], values);
}

/** Whether a problem (or warning) is of what a file says, and not of the file as such or of where and when it was put. */
export function isOfContent(code: string): boolean {
  return ![unreadTexts, fileTexts, slotTexts].some((texts) => Object.hasOwn(texts, code));
}
