import type { Duty } from './load-drive.ts';

const ranks: readonly Duty['state'][] = ['overdue', 'due', 'not-due', 'done', 'excused'];

type Ranked = Pick<Duty, 'state' | 'dueBy'>;

/** What is overdue comes first, then what is due; of the same that which is due sooner. */
export function inOrder<T extends Ranked>(duties: readonly T[]): T[] {
  return duties.toSorted(
    (one, other) => ranks.indexOf(one.state) - ranks.indexOf(other.state) || one.dueBy.localeCompare(other.dueBy),
  );
}

export const isLeft = ({ state }: Pick<Duty, 'state'>): boolean => state !== 'done' && state !== 'excused';
