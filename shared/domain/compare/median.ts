import { Big } from 'big.js';

/** A quotient that is never divided: comparing it is exact. `under` is above zero. */
export interface Fraction {
  over: Big;
  under: Big;
}

export function fraction(over: number, under: number): Fraction {
  return { over: new Big(over), under: new Big(under) };
}

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  return a.over.times(b.under).cmp(b.over.times(a.under));
}

/** The middle one, or half-way between the two in the middle; undefined of none. */
export function median(fractions: Fraction[]): Fraction | undefined {
  const sorted = fractions.toSorted(compareFractions);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  if (!low || !high) return undefined;
  const over = low.over.times(high.under).plus(high.over.times(low.under));
  return { over, under: low.under.times(high.under).times(2) };
}
