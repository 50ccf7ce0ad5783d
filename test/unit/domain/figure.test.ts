import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures, compareRate, displayPercent, exactDistance, exactSum } from '../../../shared/domain/figure.ts';

describe('sums', () => {
  it('have no binary fractions: 0.1 + 0.2 is 0.3', () => {
    expect(exactSum([0.1, 0.2])).toBe(0.3);
  });

  it('of nothing are zero', () => {
    expect(exactSum([])).toBe(0);
  });

  it('of metres and centimetres stay exact over a hundred hamlets', () => {
    expect(exactSum(Array.from({ length: 100 }, () => 0.01))).toBe(1);
  });

  it('do not depend on the order of what is added', () => {
    const figure = fc.integer({ min: 0, max: 1e9 }).map((hundredths) => hundredths / 100);

    fc.assert(
      fc.property(fc.array(figure, { maxLength: 20 }), (figures) => {
        expect(exactSum(figures.toReversed())).toBe(exactSum(figures));
        expect(exactSum(figures)).toBe(figures.reduce((sum, item) => sum + Math.round(item * 100), 0) / 100);
      }),
    );
  });
});

describe('comparisons', () => {
  it('do not round 94.96 % up to 95 %', () => {
    expect(compareRate({ met: 9496, total: 10_000 }, 95)).toBe(-1);
    expect(compareRate({ met: 9500, total: 10_000 }, 95)).toBe(0);
    expect(compareRate({ met: 9501, total: 10_000 }, 95)).toBe(1);
  });

  it('do not divide: two thirds is not 66.67 %', () => {
    expect(compareRate({ met: 2, total: 3 }, 66.67)).toBe(-1);
    expect(compareRate({ met: 2, total: 3 }, 66.66)).toBe(1);
  });

  it('take 0.3 km of 0.4 km for exactly 75 %, which binary fractions do not', () => {
    expect(compareRate({ met: 0.3, total: 0.4 }, 75)).toBe(0);
    expect(compareRate({ met: 0.07, total: 0.1 }, 70)).toBe(0);
  });

  it('are of the figures as they are written', () => {
    expect(compareFigures(54.3, 54)).toBe(1);
    expect(compareFigures(54, 54)).toBe(0);
    expect(compareFigures(53.999, 54)).toBe(-1);
  });

  it('measure a distance without its sign', () => {
    expect(exactDistance(0.1, 0.3)).toBe(0.2);
    expect(exactDistance(0.3, 0.1)).toBe(0.2);
  });
});

describe('percentages to be shown', () => {
  it.each([
    [{ met: 376, total: 503 }, 74.75],
    [{ met: 1, total: 3 }, 33.33],
    [{ met: 2, total: 3 }, 66.67],
    [{ met: 1, total: 800 }, 0.13],
    [{ met: 3, total: 3 }, 100],
  ])('of %j are %f, rounded half up', (ratio, percent) => {
    expect(displayPercent(ratio)).toBe(percent);
  });

  it('of nothing are none', () => {
    expect(displayPercent({ met: 0, total: 0 })).toBeNull();
  });
});
