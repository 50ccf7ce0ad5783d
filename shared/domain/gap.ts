import { Big } from 'big.js';
import { judge } from './assess.ts';
import { countedWhole } from './counted-whole.ts';
import type { Requirement } from './criteria.ts';
import { compareFigures, displayPercent, exactDistance } from './figure.ts';
import type { JudgedIndicator } from './judge-month.ts';
import type { HeldValue } from './progress.ts';
import type { IndicatorValue } from './report.ts';

/**
 * How far a value is from its requirement; null where it is met, or where distance means nothing. Of things that there are
 * only whole, as many as do it: where 53.6 households are missing, 53 more are too few.
 */
export function gapOf(value: IndicatorValue | undefined, requirement: Requirement, unit: string): number | null {
  const distance = distanceOf(value, requirement);
  if (distance === null) return null;
  return countedWhole.has(unit) ? new Big(distance).round(0, Big.roundUp).toNumber() : distance;
}

function distanceOf(value: IndicatorValue | undefined, requirement: Requirement): number | null {
  if (!value || !requirement || !('bound' in requirement) || judge(value, requirement) !== 'missed') return null;
  // By 0.01, not through 100: a product is exact, and a division need not be.
  if ('total' in value)
    return new Big(value.total).times(requirement.bound).times('0.01').minus(value.met).abs().toNumber();
  if ('value' in value && typeof value.value === 'number') return exactDistance(value.value, requirement.bound);
  return null;
}

export function percentOf(value: IndicatorValue | undefined): number | null {
  return value && 'total' in value ? displayPercent(value) : null;
}

/** Units whose own value misses the requirement, furthest first: lowest rates first, or highest where less is asked for. */
export function unitsBelow(judged: JudgedIndicator, held: Record<string, HeldValue>, expected: string[]): string[] {
  const below = expected.flatMap((unitId) => {
    const value = Object.hasOwn(held, unitId) ? held[unitId]?.value : undefined;
    return value && judge(value, judged.requirement) === 'missed' ? [{ unitId, value }] : [];
  });
  const direction = isUpperBound(judged.requirement) ? -1 : 1;
  return below.toSorted((a, b) => direction * compareOwn(a.value, b.value)).map((item) => item.unitId);
}

/** Rates a cross-check of the same indicator by other units against the one that counts; undefined where they agree or a rate is missing. */
export function crossCheckDiffers(counted: IndicatorValue, other: IndicatorValue, points: number): boolean {
  if (!('total' in counted) || !('total' in other) || counted.total === 0 || other.total === 0) return false;
  const difference = new Big(counted.met)
    .times(other.total)
    .minus(new Big(other.met).times(counted.total))
    .abs()
    .times(100);
  return difference.gt(new Big(points).times(counted.total).times(other.total));
}

function isUpperBound(requirement: Requirement): boolean {
  return requirement !== null && 'comparison' in requirement && requirement.comparison === '<=';
}

/** Rates against each other without dividing, and figures as they are; anything else has no distance. */
function compareOwn(a: IndicatorValue, b: IndicatorValue): number {
  if ('total' in a && 'total' in b) return new Big(a.met).times(b.total).cmp(new Big(b.met).times(a.total));
  if ('value' in a && 'value' in b && typeof a.value === 'number' && typeof b.value === 'number')
    return compareFigures(a.value, b.value);
  return 0;
}
