import { comparisonTexts } from './problem-texts/comparison.ts';
import { fileTexts } from './problem-texts/file.ts';
import { formTexts } from './problem-texts/form.ts';
import { rowTexts } from './problem-texts/row.ts';
import { slotTexts } from './problem-texts/slot.ts';
import { warningTexts } from './problem-texts/warning.ts';
import type { Bilingual } from './text.ts';

/** Every problem and warning that a file can have, with what to tell its sender. `{name}` stands for a value. */
const problemTexts = {
  ...fileTexts,
  ...formTexts,
  ...rowTexts,
  ...slotTexts,
  ...warningTexts,
  ...comparisonTexts,
} satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof problemTexts;

/** What a message names: `found`, `row`, and what its code needs besides. */
export type ProblemValues = Readonly<Record<string, string>>;

export const problemCodes = Object.keys(problemTexts);

/** What to tell the sender, in both languages. A value that is not given is left as its name in braces. */
export function problemText(code: ProblemCode, values: ProblemValues): Bilingual {
  const { vi, en } = problemTexts[code];
  return { vi: fill(vi, values), en: fill(en, values) };
}

function fill(template: string, values: ProblemValues): string {
  return template.replaceAll(/\{(\w+)\}/g, (name, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : name,
  );
}

/** Whether a problem (or warning) is of what a file says, and not of the file as such or of where and when it was put. */
export function isOfContent(code: string): boolean {
  return !Object.hasOwn(fileTexts, code) && !Object.hasOwn(slotTexts, code);
}
