import type { Place, Problem } from '../problem.ts';
import { problemText, type ProblemValues } from '../problem-texts.ts';
import type { comparisonTexts } from '../problem-texts/comparison.ts';

export type ComparisonCode = keyof typeof comparisonTexts;

/** A warning as files get them, so that whoever shows those shows these. */
export function warningOf(
  code: ComparisonCode,
  { place, row, found }: { place: Place; row?: string; found: string },
  values: ProblemValues,
): Problem {
  const ofRow = row === undefined ? {} : { row };
  return { place, code, ...ofRow, found, message: problemText(code, { ...ofRow, found, ...values }) };
}

/** `2024-03` as people write it: 3/2024. */
export function monthOf(period: string): string {
  const [year = '', month = ''] = period.split('-');
  return `${Number(month)}/${year}`;
}
