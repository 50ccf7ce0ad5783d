import { metricsOf } from './campaign/metric.ts';
import { findCrossChecks } from './compare/cross-check.ts';
import {
  baselineValue,
  expectedReporters,
  judgeBaseline,
  judgeMonth,
  memoryBefore,
  type JudgedIndicator,
} from './judge-month.ts';
import { gapOf, percentOf, unitsBelow } from './gap.ts';
import { decisionText, type Criterion } from './criteria.ts';
import { periodText } from './period.ts';
import type { CriterionState, MonthProgress } from './progress.ts';
import type { CriterionView, IndicatorView, ProgressView } from './progress-view.ts';
import type { MonthRules } from './rules.ts';
import { inSentence } from './text.ts';
import { reportersOf } from './unit.ts';

/** A commune's month as people read it: states with their reasons, how far, who holds back, and what changed. */
export function viewProgress(
  rules: MonthRules,
  progress: MonthProgress,
  previous: MonthProgress | undefined,
): ProgressView {
  const context = makeContext(rules, progress, previous);
  const criteria = rules.pack.criteria.map((criterion) => viewCriterion(context, criterion));
  const count = (state: CriterionState): number => criteria.filter((criterion) => criterion.state === state).length;
  return {
    communeId: rules.commune.id,
    name: rules.commune.name,
    period: rules.period.label,
    periodText: periodText(rules),
    rules: { ...progress.rules, decision: decisionText(rules.pack), illustrative: illustrativeSources(rules) },
    criteriaMet: count('met'),
    criteriaNotMet: count('not-met'),
    criteriaNotAssessable: count('not-assessable'),
    criteria,
    movements: viewTallies(context, 'movements'),
    resources: viewTallies(context, 'resources'),
    crossChecks: viewCrossChecks(context),
  };
}

export { periodText } from './period.ts';

interface ViewContext {
  rules: MonthRules;
  progress: MonthProgress;
  judged: Map<string, JudgedIndicator>;
  before: Record<string, { is: CriterionState }>;
  baseline: Record<string, { is: CriterionState }>;
}

function makeContext(rules: MonthRules, progress: MonthProgress, previous: MonthProgress | undefined): ViewContext {
  const before = memoryBefore(rules, previous);
  const judged = judgeMonth(rules, progress.values, before).indicators;
  return {
    rules,
    progress,
    judged: new Map(judged.map((item) => [item.indicator.code, item])),
    before: before.criteria,
    baseline: judgeBaseline(rules).criteria,
  };
}

function viewCriterion(context: ViewContext, criterion: Criterion): CriterionView {
  const key = String(criterion.number);
  const memory = context.progress.criteria[key] ?? { is: 'not-assessable', since: context.progress.period };
  const judged = criterion.indicators.flatMap((indicator) => context.judged.get(indicator.code) ?? []);
  return {
    number: criterion.number,
    name: criterion.name,
    state: memory.is,
    since: memory.since,
    sinceLastMonth: changeBetween(context.before[key]?.is, memory.is),
    sinceBaseline: changeBetween(context.baseline[key]?.is, memory.is),
    waitingForUnits: judged.some((item) => item.basis === 'kept-for-coverage'),
    indicators: judged.map((item) => viewIndicator(context, item)),
  };
}

/** What happened to a state: only a state that was met can regress. */
export function changeBetween(was: CriterionState | undefined, is: CriterionState): CriterionView['sinceLastMonth'] {
  if (is === 'met') return was === 'met' ? 'kept' : 'newly-met';
  if (was === 'met') return 'regressed';
  return was === is || was === undefined ? 'still-not-met' : 'changed';
}

function viewIndicator({ rules, progress }: ViewContext, judged: JudgedIndicator): IndicatorView {
  const { indicator, requirement, combined, verdict, basis } = judged;
  const held = progress.values[indicator.code] ?? {};
  const expected = expectedReporters(rules, indicator);
  const value = combined.value ?? baselineValue(rules, indicator.code);
  return {
    code: indicator.code,
    text: indicator.text,
    verdict,
    basis,
    value: value ?? null,
    percent: percentOf(value),
    requirement,
    gap: gapOf(value, requirement, indicator.reporting.formUnit),
    coverage: combined.coverage,
    oldest: combined.oldest ?? (value ? (rules.baseline?.period ?? null) : null),
    heldBackBy: unitsBelow(judged, held, expected),
    notReported: expected.filter((unitId) => !Object.hasOwn(held, unitId)),
    thresholdCertainty: indicator.thresholdCertainty,
  };
}

function viewTallies({ rules, progress }: ViewContext, section: 'movements' | 'resources'): ProgressView['movements'] {
  const expected = reportersOf(rules.register, rules.commune.id).filter((unit) => unit.kind === 'hamlet').length;
  return metricsOf(rules.campaign, progress.period)[section].map(({ code, label, unit }) => {
    const tally = progress.tallies[code] ?? { month: 0, toDate: 0, units: 0 };
    return {
      code,
      label,
      unit,
      month: tally.month,
      toDate: tally.toDate,
      coverage: { reported: tally.units, expected },
    };
  });
}

function viewCrossChecks({ rules, progress }: ViewContext): ProgressView['crossChecks'] {
  return findCrossChecks(rules, progress.values).map(({ indicator, counted, other }) =>
    crossCheckMessage(rules, indicator.code, [percentOf(counted) ?? 0, percentOf(other) ?? 0]),
  );
}

function crossCheckMessage(
  rules: MonthRules,
  indicator: string,
  [counted, crossCheck]: [number, number],
): ProgressView['crossChecks'][number] {
  const points = rules.checks.sourcesDiffer?.points ?? 0;
  return {
    indicator,
    counted,
    crossCheck,
    message: {
      vi: `Chỉ tiêu ${indicator}: số liệu được tính là ${counted} %, các xóm báo cáo ${crossCheck} %, lệch quá ${points} điểm. Đề nghị đối chiếu.`,
      en: `Indicator ${indicator}: ${counted} % counts, the hamlets say ${crossCheck} %, more than ${points} points apart. Please compare.`,
    },
  };
}

/** What a month's states rest on that only illustrates. */
export function illustrativeSources({ override, baseline, commune }: MonthRules): string[] {
  return [
    ...(override?.illustrative ? [`${override.name.vi} là số liệu minh họa`] : []),
    ...(baseline?.illustrative ? [`số liệu ban đầu của ${inSentence(commune.name.vi)} là số liệu minh họa`] : []),
  ];
}
