import type { Indicator, Requirement } from './criteria.ts';
import { compareFigures, compareRate, exactSum } from './figure.ts';
import type { HeldValue, IndicatorVerdict } from './progress.ts';
import type { IndicatorValue } from './report.ts';

/** How many of the units that report an indicator have a value, carried ones counted in. */
export interface Coverage {
  reported: number;
  expected: number;
}

/** The commune's value of an indicator, made of its units' values. */
export interface Combined {
  value: IndicatorValue | undefined;
  coverage: Coverage;
  /** Period of the oldest value in it. */
  oldest: string | undefined;
}

/** Combines what the expected units hold; values of units that no longer exist do not count. */
export function combine(indicator: Indicator, expected: string[], held: Record<string, HeldValue>): Combined {
  const present = expected
    .flatMap((unitId) => (Object.hasOwn(held, unitId) ? [held[unitId]] : []))
    .filter((item) => item !== undefined);
  return {
    value: combineValues(indicator, present),
    coverage: { reported: present.length, expected: expected.length },
    oldest: present.map((item) => item.period).toSorted()[0],
  };
}

/** How far a district's sums of an indicator cover a commune: a rate without its two figures is in none of them. */
export function countedCoverage({ value, coverage }: Combined): Coverage {
  return value && 'value' in value ? { ...coverage, reported: 0 } : coverage;
}

/** The verdict on a value that covers all units. A rate out of nothing is not applicable: no division decides. */
export function judge(value: IndicatorValue, requirement: Requirement): IndicatorVerdict {
  if ('notApplicable' in value) return 'not-applicable';
  if (requirement === null) return 'not-assessable';
  return 'total' in value ? judgeRatio(value, requirement) : judgeSingle(value.value, requirement);
}

function judgeSingle(value: boolean | string | number, requirement: NonNullable<Requirement>): IndicatorVerdict {
  switch (requirement.is) {
    case 'true':
      return value === true ? 'met' : 'missed';
    case 'level':
      return reachesLevel(value, requirement) ? 'met' : 'missed';
    case 'rate':
    case 'figure':
      return typeof value === 'number' && satisfies(compareFigures(value, requirement.bound), requirement.comparison)
        ? 'met'
        : 'missed';
  }
}

function judgeRatio(ratio: { met: number; total: number }, requirement: NonNullable<Requirement>): IndicatorVerdict {
  if (ratio.total === 0) return 'not-applicable';
  if (requirement.is !== 'rate') return 'not-assessable';
  return satisfies(compareRate(ratio, requirement.bound), requirement.comparison) ? 'met' : 'missed';
}

function satisfies(sign: -1 | 0 | 1, comparison: '>=' | '<=' | '='): boolean {
  if (comparison === '=') return sign === 0;
  return comparison === '>=' ? sign >= 0 : sign <= 0;
}

function reachesLevel(value: boolean | string | number, requirement: { atLeast: string; scale: string[] }): boolean {
  const reached = requirement.scale.findIndex((level) => level === value);
  return reached !== -1 && reached >= requirement.scale.indexOf(requirement.atLeast);
}

function combineValues(indicator: Indicator, held: HeldValue[]): IndicatorValue | undefined {
  const applicable = held.filter((item) => !('notApplicable' in item.value));
  if (held.length > 0 && applicable.length === 0) return { notApplicable: true };
  switch (indicator.reporting.combine) {
    case 'ratio-of-sums':
      return sumRatios(applicable);
    case 'all-true':
      return applicable.length === 0
        ? undefined
        : { value: applicable.every((item) => 'value' in item.value && item.value.value === true) };
    case 'own-figure':
    case 'latest':
      return applicable.toSorted((a, b) => (a.period < b.period ? -1 : 1)).at(-1)?.value;
  }
}

function sumRatios(held: HeldValue[]): IndicatorValue | undefined {
  const ratios = held.flatMap((item) => ('total' in item.value ? [item.value] : []));
  if (ratios.length === 0) return undefined;
  return { total: exactSum(ratios.map((ratio) => ratio.total)), met: exactSum(ratios.map((ratio) => ratio.met)) };
}
