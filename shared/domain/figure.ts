import { Big } from 'big.js';

// Sums, products and comparisons of Big are exact; division is not and is never used on the way to a decision.

/** A sum without binary fractions: 0.1 + 0.2 is 0.3. */
export function exactSum(figures: Iterable<number>): number {
  let sum = new Big(0);
  for (const figure of figures) sum = sum.plus(figure);
  return sum.toNumber();
}

/** -1, 0 or 1, of the numbers as they are written in decimal. */
export function compareFigures(a: number, b: number): -1 | 0 | 1 {
  return new Big(a).cmp(b);
}

/** Compares met/total with a percentage without dividing: 94.96 % is not 95 %. `total` must be above zero. */
export function compareRate(ratio: { met: number; total: number }, percent: number): -1 | 0 | 1 {
  return new Big(ratio.met).times(100).cmp(new Big(ratio.total).times(percent));
}

/** How far `figure` is from `bound`, always as a positive figure. */
export function exactDistance(figure: number, bound: number): number {
  return new Big(figure).minus(bound).abs().toNumber();
}

/** A percentage for display only, rounded half up; decisions use {@link compareRate}. */
export function displayPercent(ratio: { met: number; total: number }, decimals = 2): number | null {
  if (ratio.total === 0) return null;
  return new Big(ratio.met).times(100).div(ratio.total).round(decimals, Big.roundHalfUp).toNumber();
}
