import { Big } from 'big.js';
import { judge } from './assess.ts';
import type { Requirement } from './criteria.ts';
import { compareRate, displayPercent } from './figure.ts';
import type { JudgedIndicator } from './judge-month.ts';
import type { HeldValue } from './progress.ts';
import type { IndicatorValue } from './report.ts';

/** How far a value is from its requirement; null where it is met, or where distance means nothing. */
export function gapOf(value: IndicatorValue | undefined, requirement: Requirement): number | null {
  if (!value || !requirement || !('bound' in requirement) || judge(value, requirement) !== 'missed') return null;
  if ('total' in value) return new Big(value.total).times(requirement.bound).div(100).minus(value.met).abs().toNumber();
  if ('value' in value && typeof value.value === 'number')
    return new Big(value.value).minus(requirement.bound).abs().toNumber();
  return null;
}

export function percentOf(value: IndicatorValue | undefined): number | null {
  return value && 'total' in value ? displayPercent(value) : null;
}

/** Units whose own value misses the requirement, furthest first. */
export function unitsBelow(judged: JudgedIndicator, held: Record<string, HeldValue>, expected: string[]): string[] {
  const below = expected.flatMap((unitId) => {
    const value = Object.hasOwn(held, unitId) ? held[unitId]?.value : undefined;
    return value && judge(value, judged.requirement) === 'missed' ? [{ unitId, value }] : [];
  });
  return below.toSorted((a, b) => compareOwn(a.value, b.value)).map((item) => item.unitId);
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

function compareOwn(a: IndicatorValue, b: IndicatorValue): number {
  if (!('total' in a) || !('total' in b) || b.total === 0) return 0;
  return compareRate(a, displayPercent(b, 10) ?? 0);
}
