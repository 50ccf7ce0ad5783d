import { describe, expect, it } from 'vitest';
import {
  hasOwnMonth,
  moneyParts,
  ownPath,
  posterTallies,
  toldTallies,
  type Tally,
} from '../../../../web/public/logic/plain.ts';

const tally = (code: string, more: Partial<Tally> = {}): Tally => ({
  code,
  label: code,
  unit: 'cây',
  measures: 'increment',
  month: 0,
  toDate: 0,
  target: null,
  percent: null,
  ...more,
});

const codes = (tallies: readonly Tally[]) => tallies.map(({ code }) => code);

describe('money', () => {
  const dong = { unit: 'đồng' };

  it('is said in millions or billions, with two decimals at most', () => {
    expect(moneyParts(dong, 19_500_000)).toEqual({ value: 19.5, in: 'millions' });
    expect(moneyParts(dong, 1_234_567_890)).toEqual({ value: 1.23, in: 'billions' });
  });

  it('is said as it is where it is less than a million, and what is not money always is', () => {
    expect(moneyParts(dong, 999_999)).toBeUndefined();
    expect(moneyParts({ unit: 'm²' }, 5_000_000)).toBeUndefined();
  });
});

describe('what is told', () => {
  it('is what was done or is meant to be, and nothing else', () => {
    const tallies = [tally('a', { toDate: 3 }), tally('b'), tally('c', { target: 10, percent: 0 })];

    expect(codes(toldTallies(tallies))).toEqual(['a', 'c']);
  });

  it('is of a month alone only what is added up, never a level', () => {
    expect([tally('a'), tally('b', { measures: 'level' })].map(hasOwnMonth)).toEqual([true, false]);
  });

  it('is on the poster what was done, nearest to its target first, and no more than there is room for', () => {
    const tallies = [
      tally('far', { toDate: 1, target: 100, percent: 1 }),
      tally('near', { toDate: 90, target: 100, percent: 90 }),
      tally('none', { target: 100, percent: 0 }),
      tally('free', { toDate: 5 }),
    ];

    expect(codes(posterTallies(tallies, 2))).toEqual(['near', 'far']);
  });
});

describe('the address of a picture', () => {
  it('is asked of the page’s own host, wherever the feed says that the API is', () => {
    expect(ownPath('https://api.example/public/communes/luc-ba/photos/a-400.jpg')).toBe(
      '/api/public/communes/luc-ba/photos/a-400.jpg',
    );
    expect(ownPath('https://ntm.example/api/public/communes/luc-ba/photos/a.jpg')).toBe(
      '/api/public/communes/luc-ba/photos/a.jpg',
    );
  });
});
