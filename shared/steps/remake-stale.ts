import { periodsOf, type Given } from '../domain/rules.ts';
import type { MonthCounters, MonthStore } from '../ports.ts';
import type { RemakeMonths } from './reconcile-commune.ts';

export interface RemakeStaleDeps {
  given: Given;
  months: Pick<MonthStore, 'readCounters'>;
  remake: RemakeMonths;
}

export type RemakeStale = (communeId: string, months: { from: string; to: string; must?: string }) => Promise<void>;

/**
 * Makes a commune's months anew from the first one whose progress is older than what it is made from, and in any case
 * from `must`. Where none is it costs one query, however many months there are.
 */
export function createRemakeStale({ given, months, remake }: RemakeStaleDeps): RemakeStale {
  return async (communeId, { from, to, must }) => {
    const labels = periodsOf(given, communeId).map(({ label }) => label);
    const stored = await months.readCounters(communeId, { from, to });
    const [first] = [firstStale(labels, stored), must].flatMap((label) => label ?? []).toSorted();
    if (first !== undefined) await remake(communeId, { period: first });
  };
}

/** By the rule by which a progress is written: only a higher sum of all counters, last month's included, replaces one. */
function firstStale(labels: readonly string[], stored: MonthCounters[]): string | undefined {
  const byPeriod = new Map(stored.map((month) => [month.period, month]));
  let previous = 0;
  for (const label of labels) {
    const { counter = 0, sum } = byPeriod.get(label) ?? {};
    // A month from which nothing came has no progress until it is needed.
    if (sum === undefined ? counter > 0 : sum < counter + previous) return label;
    previous = sum ?? 0;
  }
  return undefined;
}
