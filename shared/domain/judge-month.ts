import { combine, judge, type Combined } from './assess.ts';
import { indicatorsOf, requirementOf, type Criterion, type Indicator, type Requirement } from './criteria.ts';
import type { CriterionMemory, CriterionState, HeldValue, IndicatorVerdict, MonthProgress } from './progress.ts';
import type { IndicatorValue } from './report.ts';
import type { MonthRules } from './rules.ts';
import { reportersOf } from './unit.ts';

/** One indicator of a commune's month with all that its verdict rests on. */
export interface JudgedIndicator {
  indicator: Indicator;
  requirement: Requirement;
  combined: Combined;
  verdict: IndicatorVerdict;
  /** What the verdict rests on: all units, the state before because not all units have reported, or the baseline. */
  basis: 'reports' | 'kept-for-coverage' | 'baseline';
}

export interface JudgedMonth {
  indicators: JudgedIndicator[];
  criteria: Record<string, CriterionMemory>;
}

export interface MonthMemory {
  period: string;
  verdicts: Record<string, IndicatorVerdict>;
  criteria: Record<string, CriterionMemory>;
}

/** Judges a month's values. Below full coverage an indicator keeps the verdict it had, and no criterion becomes met by it. */
export function judgeMonth(
  rules: MonthRules,
  values: Record<string, Record<string, HeldValue>>,
  before: MonthMemory,
): JudgedMonth {
  const indicators = indicatorsOf(rules.pack).map((indicator) =>
    judgeIndicator(rules, { indicator, held: values[indicator.code] ?? {}, before }),
  );
  const byCode = new Map(indicators.map((judged) => [judged.indicator.code, judged]));
  const criteria = rules.pack.criteria.map((criterion) => [
    String(criterion.number),
    judgeCriterion(rules, { criterion, byCode, before }),
  ]);
  return { indicators, criteria: Object.fromEntries(criteria) };
}

/** What the month before left: its verdicts and states, or the baseline's. */
export function memoryBefore(rules: MonthRules, previous: MonthProgress | undefined): MonthMemory {
  return previous ?? judgeBaseline(rules);
}

/** Where the commune stood before the drive: every baseline value counts as the whole commune's. */
export function judgeBaseline(rules: MonthRules): MonthMemory {
  const period = rules.baseline?.period ?? rules.campaign.firstPeriod;
  const verdicts: Record<string, IndicatorVerdict> = {};
  for (const indicator of indicatorsOf(rules.pack)) verdicts[indicator.code] = baselineVerdict(rules, indicator);
  const criteria = rules.pack.criteria.map((criterion) => {
    const own = criterion.indicators.map((indicator) => verdicts[indicator.code] ?? 'unknown');
    return [String(criterion.number), { is: stateOf(own) ?? 'not-assessable', since: period }];
  });
  return { period, verdicts, criteria: Object.fromEntries(criteria) };
}

/** The baseline's value of an indicator, for showing it where nothing was reported yet. */
export function baselineValue(rules: MonthRules, code: string): IndicatorValue | undefined {
  return rules.baseline && Object.hasOwn(rules.baseline.indicators, code) ? rules.baseline.indicators[code] : undefined;
}

export function expectedReporters(rules: MonthRules, indicator: Indicator): string[] {
  return reportersOf(rules.register, rules.commune.id)
    .filter((unit) => unit.kind === indicator.reporting.by)
    .map((unit) => unit.id);
}

function judgeIndicator(
  rules: MonthRules,
  given: { indicator: Indicator; held: Record<string, HeldValue>; before: MonthMemory },
): JudgedIndicator {
  const { indicator, held, before } = given;
  const requirement = requirementIn(rules, indicator);
  const combined = combine(indicator, expectedReporters(rules, indicator), held);
  const { reported, expected } = combined.coverage;
  const kept = before.verdicts[indicator.code] ?? 'unknown';
  if (requirement === null) return { indicator, requirement, combined, verdict: 'not-assessable', basis: 'reports' };
  if (reported === 0) return { indicator, requirement, combined, verdict: kept, basis: 'baseline' };
  if (reported < expected || !combined.value)
    return { indicator, requirement, combined, verdict: kept, basis: 'kept-for-coverage' };
  return { indicator, requirement, combined, verdict: judge(combined.value, requirement), basis: 'reports' };
}

function judgeCriterion(
  rules: MonthRules,
  given: { criterion: Criterion; byCode: Map<string, JudgedIndicator>; before: MonthMemory },
): CriterionMemory {
  const judged = given.criterion.indicators.flatMap((indicator) => given.byCode.get(indicator.code) ?? []);
  const was = given.before.criteria[given.criterion.number] ?? { is: 'not-assessable', since: given.before.period };
  const next = stateOf(judged.map((item) => item.verdict)) ?? was.is;
  const incomplete = judged.some((item) => item.basis === 'kept-for-coverage');
  const is = next === 'met' && incomplete ? was.is : next;
  return is === was.is ? was : { is, since: rules.period.label };
}

/** Undefined where nothing applies: then nothing is decided, and the state before stands until a person decides. */
function stateOf(verdicts: IndicatorVerdict[]): CriterionState | undefined {
  if (verdicts.includes('missed')) return 'not-met';
  if (verdicts.some((verdict) => verdict === 'not-assessable' || verdict === 'unknown')) return 'not-assessable';
  return verdicts.includes('met') ? 'met' : undefined;
}

function baselineVerdict(rules: MonthRules, indicator: Indicator): IndicatorVerdict {
  const requirement = requirementIn(rules, indicator);
  const value = baselineValue(rules, indicator.code);
  if (requirement === null) return 'not-assessable';
  return value ? judge(value, requirement) : 'unknown';
}

export function requirementIn(rules: MonthRules, indicator: Indicator): Requirement {
  // The year it ends in: the last short period of a drive is called by a month of the next year.
  const year = rules.period.to.slice(0, 4);
  return requirementOf(indicator, { pack: rules.pack, override: rules.override, year });
}
