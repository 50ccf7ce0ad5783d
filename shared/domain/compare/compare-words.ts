import type { ComparedRow, RowAnswer } from './row-figures.ts';

/** An answer in words that fell, Đạt to Không đạt or Tốt to Khá: both as they are written on the form. */
export function compareWords(
  { levels }: ComparedRow,
  now: RowAnswer | undefined,
  before: RowAnswer,
): { found: string; before: string } | undefined {
  const [word, earlier] = [wordOf(now), wordOf(before)];
  if (word === undefined || earlier === undefined) return undefined;
  const rank = (said: string | boolean): number => (typeof said === 'boolean' ? Number(said) : levels.indexOf(said));
  const isComparable = typeof word === typeof earlier && Math.min(rank(word), rank(earlier)) >= 0;
  return isComparable && rank(word) < rank(earlier) ? { found: written(word), before: written(earlier) } : undefined;
}

function wordOf(answer: RowAnswer | undefined): string | boolean | undefined {
  if (typeof answer !== 'object' || !('value' in answer) || typeof answer.value === 'number') return undefined;
  return answer.value;
}

function written(word: string | boolean): string {
  if (typeof word === 'string') return word;
  return word ? 'Đạt' : 'Không đạt';
}
