import fc from 'fast-check';
import { rulesOf } from '../../../shared/domain/rules.ts';
import { smallGiven } from '../../fixtures/small/given.ts';

export const periods = ['2024-01', '2024-02', '2024-03'] as const;
/** Mostly one commune: what shares nothing cannot disturb each other. */
export const commune = fc.oneof(
  { weight: 4, arbitrary: fc.constant('xa-a') },
  { weight: 1, arbitrary: fc.constant('xa-b') },
);

/** Instants crowd around openings, deadlines and locks, where months overlap and closes run. */
export const instant = (period: string): fc.Arbitrary<number> => {
  const { opensAt, lateFrom, locksAt } = theDates(period);
  const near = (at: string, before: number, after: number) =>
    fc.integer({ min: -before, max: after }).map((seconds) => Date.parse(at) + seconds * 1000);
  return fc.oneof(near(opensAt, 5, 60), near(lateFrom, 30, 30), near(locksAt, 40, 20));
};

export function theDates(period: string) {
  const rules = rulesOf(smallGiven, { communeId: 'xa-a', period });
  if (!rules) throw new Error(`no period ${period}`);
  return rules.period;
}

export const iso = (at: number): string => new Date(at).toISOString();
