import type { PublicMonth } from '../../../shared/domain/public/public-month.ts';

export type Tally = PublicMonth['movements'][number];
export type Criterion = PublicMonth['criteria'][number];

/** Money as people say it: `19,5 triệu đồng`; undefined of what is not money, or too little for that. */
export function moneyParts(
  { unit }: Pick<Tally, 'unit'>,
  value: number,
): { value: number; in: 'billions' | 'millions' } | undefined {
  if (unit !== 'đồng' || value < 1_000_000) return undefined;
  const isBillions = value >= 1_000_000_000;
  // Two decimals: nobody says more of them.
  const rounded = Math.round(value / (isBillions ? 10_000_000 : 10_000)) / 100;
  return { value: rounded, in: isBillions ? 'billions' : 'millions' };
}

/** What there is something to tell of: done, or at least meant to be. */
export function toldTallies(tallies: readonly Tally[]): Tally[] {
  return tallies.filter(({ toDate, target }) => toDate > 0 || target !== null);
}

/** Whether something was done in the month alone: what a level says is how much there is now. */
export const hasOwnMonth = ({ measures }: Pick<Tally, 'measures'>): boolean => measures === 'increment';

/** For the poster: of what was done, that first which is nearest to its target. */
export function posterTallies(tallies: readonly Tally[], most: number): Tally[] {
  return tallies
    .filter(({ toDate }) => toDate > 0)
    .toSorted((one, other) => (other.percent ?? -1) - (one.percent ?? -1))
    .slice(0, most);
}

/** The feed names a picture by its whole address; the page asks its own host for it. */
export function ownPath(address: string): string {
  const at = address.indexOf('/public/');
  return at < 0 ? address : `/api${address.slice(at)}`;
}
