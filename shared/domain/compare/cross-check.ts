import { combine } from '../assess.ts';
import { indicatorsOf, type Indicator } from '../criteria.ts';
import { crossCheckDiffers } from '../gap.ts';
import { expectedReporters } from '../judge-month.ts';
import type { HeldValue } from '../progress.ts';
import type { IndicatorValue } from '../report.ts';
import type { MonthRules } from '../rules.ts';
import { reportersOf, type ReporterKind } from '../unit.ts';

/** Two sources of one indicator that say too different things. */
export interface CrossCheck {
  indicator: Indicator;
  counted: IndicatorValue;
  checkedBy: ReporterKind;
  other: IndicatorValue;
}

/** Compared once all of the other source has reported, and only where both give rates. */
export function findCrossChecks(rules: MonthRules, values: Record<string, Record<string, HeldValue>>): CrossCheck[] {
  const points = rules.checks.sourcesDiffer?.points;
  if (points === undefined) return [];
  return indicatorsOf(rules.pack).flatMap((indicator) => {
    const held = values[indicator.code] ?? {};
    const counted = combine(indicator, expectedReporters(rules, indicator), held).value;
    return (indicator.reporting.crossCheckedBy ?? []).flatMap((checkedBy) => {
      const other = otherSource(rules, { indicator, checkedBy, held });
      const differs = counted && other && crossCheckDiffers(counted, other, points);
      return differs ? [{ indicator, counted, checkedBy, other }] : [];
    });
  });
}

function otherSource(
  rules: MonthRules,
  { indicator, checkedBy, held }: { indicator: Indicator; checkedBy: ReporterKind; held: Record<string, HeldValue> },
): IndicatorValue | undefined {
  const sources = reportersOf(rules.register, rules.commune.id).filter((unit) => unit.kind === checkedBy);
  const summed: Indicator = { ...indicator, reporting: { ...indicator.reporting, combine: 'ratio-of-sums' } };
  const { value, coverage } = combine(
    summed,
    sources.map((unit) => unit.id),
    held,
  );
  return coverage.reported === coverage.expected ? value : undefined;
}
