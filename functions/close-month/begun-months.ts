import { currentRegister, periodsOf, rulesOf, type Given } from '../../shared/domain/rules.ts';
import { communesOf } from '../../shared/domain/unit.ts';

/** A month that has begun in a district, and the communes that have it. */
export interface BegunMonth {
  period: string;
  communes: string[];
  /** Every commune's lock has passed. */
  isDue: boolean;
}

/** Oldest first, up to the open one. */
export function begunMonths(given: Given, districtId: string, at: string): BegunMonth[] {
  const communes = communesOf(currentRegister(given), districtId).map(({ id }) => id);
  const begun = communes.flatMap((id) => periodsOf(given, id).filter(({ opensAt }) => opensAt <= at));
  const labels = Array.from(new Set(begun.map(({ label }) => label))).toSorted();
  return labels.map((period) => {
    const locks = new Map(communes.flatMap((communeId) => lockOf(given, { communeId, period })));
    const isDue = locks.size > 0 && Array.from(locks.values()).every((locksAt) => locksAt <= at);
    return { period, communes: Array.from(locks.keys()), isDue };
  });
}

function lockOf(given: Given, month: { communeId: string; period: string }): [string, string][] {
  const locksAt = rulesOf(given, month)?.period.locksAt;
  return locksAt === undefined ? [] : [[month.communeId, locksAt]];
}
