import type { Proof } from './summary.ts';

/** How one stored object version counts. */
export type Counted = keyof Omit<Proof, 'received'>;

/** Adds up a bucket's versions, each counted exactly once: `received` is the sum of the rest by construction. */
export function proofOf(counted: Counted[]): Proof {
  const count = (kind: Counted): number => counted.filter((candidate) => candidate === kind).length;
  return {
    received: counted.length,
    accepted: count('accepted'),
    superseded: count('superseded'),
    rejected: count('rejected'),
    late: count('late'),
    waiting: count('waiting'),
    lost: count('lost'),
  };
}
