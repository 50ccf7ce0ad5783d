import { metricsOf } from './campaign/metric.ts';
import { illustrativeTargets, targetsOf, type Target } from './campaign/target.ts';
import { isToldOf } from './campaign/told.ts';
import { addCompleteness, completenessOf } from './completeness.ts';
import { addMoney, moneyOf, type MoneySums } from './drive/money.ts';
import { indicatorsOf } from './criteria.ts';
import { displayPercent, exactSum } from './figure.ts';
import { summarizeDrive } from './drive/summarize-drive.ts';
import type { DriveSummary } from './drive/summary-part.ts';
import { mostInDetail, totalDrives } from './drive/total-drives.ts';
import { expectedReporters, judgeBaseline, judgeMonth, memoryBefore } from './judge-month.ts';
import { combine, countedCoverage, type Combined } from './assess.ts';
import { spanOf } from './period.ts';
import type { CriterionState, MonthProgress } from './progress.ts';
import type { MonthRules } from './rules.ts';
import type { CommuneSummary, SummaryContent, Totals } from './summary.ts';
import { reportersOf, type Unit } from './unit.ts';
import { changeBetween, illustrativeSources } from './view-progress.ts';

/** One commune's part in a district's month. */
export interface CommuneMonth {
  rules: MonthRules;
  progress: MonthProgress;
  previous: MonthProgress | undefined;
}

/** A district's month from its communes' months: pure, and independent of the order in which they are given. */
export function summarize(district: Unit, months: CommuneMonth[], at: string): SummaryContent {
  const ordered = months.toSorted((a, b) => (a.rules.commune.id < b.rules.commune.id ? -1 : 1));
  const drives = ordered.map(({ rules, progress }) => summarizeDrive({ rules, progress, at }));
  const isDetailed = ordered.length <= mostInDetail;
  const communes = ordered.map((month, index) =>
    summarizeCommune(month, { at, communes: ordered.length, drive: isDetailed ? drives[index] : undefined }),
  );
  const [first, ...others] = ordered.map(({ rules }) => rules.period);
  const period = first && spanOf([first, ...others]);
  return {
    districtId: district.id,
    name: district.name.vi,
    period: period?.label ?? '',
    from: period?.from ?? '',
    to: period?.to ?? '',
    communes,
    totals: totalsOf(ordered, { communes, drive: totalDrives(drives) }),
    completeness: addCompleteness(communes.map((commune) => commune.completeness)),
    illustrative: Array.from(new Set(ordered.flatMap(({ rules }) => illustrativeIn(rules)))),
  };
}

function summarizeCommune(
  { rules, progress, previous }: CommuneMonth,
  { at, communes, drive }: { at: string; communes: number; drive: DriveSummary | undefined },
): CommuneSummary {
  const numbersIn = (state: CriterionState): number[] =>
    rules.pack.criteria
      .map((criterion) => criterion.number)
      .filter((number) => progress.criteria[number]?.is === state);
  const before = memoryBefore(rules, previous);
  const met = numbersIn('met');
  return {
    communeId: rules.commune.id,
    name: rules.commune.name.vi,
    criteriaMet: met.length,
    met,
    notMet: numbersIn('not-met'),
    notAssessable: numbersIn('not-assessable'),
    waitingForUnits: waitingCriteria(rules, progress, before),
    changes: [
      ...changes(rules, progress, { since: 'last-month', states: before.criteria }),
      ...changes(rules, progress, { since: 'baseline', states: judgeBaseline(rules).criteria }),
    ],
    completeness: completenessOf(reportersOf(rules.register, rules.commune.id), progress.slots, {
      period: rules.period,
      at,
    }),
    confirmed: confirmedBy(progress),
    month: monthOf(rules, progress, communes),
    ...(drive && { drive }),
  };
}

/** As many figures of the month as all communes together say, so that a district of 166 stays below 200 KB. */
const mostFigures = 1900;

/** Of very many communes each says its oldest rows, money first; what is left out can be asked for, and is in the totals. */
function monthOf(rules: MonthRules, { tallies }: MonthProgress, communes: number): CommuneSummary['month'] {
  const room = Math.floor(mostFigures / communes);
  const all = Object.entries(tallies);
  const said = all.length <= room ? undefined : new Set(rowsBySeniority(rules).slice(0, room));
  return Object.fromEntries(all.flatMap(([code, { month }]) => (said?.has(code) === false ? [] : [[code, month]])));
}

function rowsBySeniority({ campaign, period }: MonthRules): string[] {
  const { movements, resources } = metricsOf(campaign, period.label);
  return [...resources, ...movements]
    .toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
    .map(({ code }) => code);
}

/** Only what was confirmed as it stands: a confirmation of an earlier state is none of this one. */
function confirmedBy({ confirmation }: MonthProgress): CommuneSummary['confirmed'] {
  return confirmation?.current ? { by: confirmation.by, at: confirmation.at } : null;
}

function waitingCriteria(
  rules: MonthRules,
  progress: MonthProgress,
  before: ReturnType<typeof memoryBefore>,
): number[] {
  const waiting = new Set(
    judgeMonth(rules, progress.values, before)
      .indicators.filter((judged) => judged.basis === 'kept-for-coverage')
      .map((judged) => judged.indicator.code),
  );
  return rules.pack.criteria
    .filter((criterion) => criterion.indicators.some((indicator) => waiting.has(indicator.code)))
    .map((criterion) => criterion.number);
}

function changes(
  rules: MonthRules,
  progress: MonthProgress,
  before: { since: 'last-month' | 'baseline'; states: Record<string, { is: CriterionState }> },
): CommuneSummary['changes'] {
  const numbersWith = (change: 'newly-met' | 'regressed'): number[] =>
    rules.pack.criteria.flatMap(({ number }) => {
      const is = progress.criteria[number]?.is;
      return is && changeBetween(before.states[number]?.is, is) === change ? [number] : [];
    });
  const [newlyMet, regressed] = [numbersWith('newly-met'), numbersWith('regressed')];
  return newlyMet.length + regressed.length > 0 ? [{ since: before.since, newlyMet, regressed }] : [];
}

function totalsOf(
  months: CommuneMonth[],
  { communes, drive }: { communes: CommuneSummary[]; drive: DriveSummary | undefined },
): Totals {
  return {
    communes: communes.length,
    criteriaMet: exactSum(communes.map((commune) => commune.met.length)),
    criteriaNotMet: exactSum(communes.map((commune) => commune.notMet.length)),
    criteriaNotAssessable: exactSum(communes.map((commune) => commune.notAssessable.length)),
    indicators: indicatorTotals(months),
    movements: tallyTotals(months, 'movements'),
    resources: tallyTotals(months, 'resources'),
    ...moneyTotals(months),
    ...(drive && { drive }),
  };
}

/** Sums of the indicators of which any commune has a ratio; their coverage is of all communes, those without a value too. */
function indicatorTotals(months: CommuneMonth[]): Totals['indicators'] {
  const totals: Totals['indicators'] = {};
  const ratios = new Set<string>();
  for (const { rules, progress } of months) {
    for (const indicator of indicatorsOf(rules.pack)) {
      const held = progress.values[indicator.code] ?? {};
      const combined = combine(indicator, expectedReporters(rules, indicator), held);
      if (combined.value && 'total' in combined.value) ratios.add(indicator.code);
      totals[indicator.code] = withCommune(totals[indicator.code] ?? noRatio, combined);
    }
  }
  return Object.fromEntries(Object.entries(totals).filter(([code]) => ratios.has(code)));
}

const noRatio = { met: 0, total: 0, percent: null, coverage: { reported: 0, expected: 0 } };

function withCommune(before: Totals['indicators'][string], combined: Combined): Totals['indicators'][string] {
  const { value } = combined;
  const ratio = value && 'total' in value ? value : noRatio;
  const sum = { met: exactSum([before.met, ratio.met]), total: exactSum([before.total, ratio.total]) };
  const coverage = countedCoverage(combined);
  return {
    ...sum,
    percent: displayPercent(sum),
    coverage: {
      reported: before.coverage.reported + coverage.reported,
      expected: before.coverage.expected + coverage.expected,
    },
  };
}

function tallyTotals(months: CommuneMonth[], section: 'movements' | 'resources'): Totals['movements'] {
  const totals: Totals['movements'] = {};
  for (const { rules, progress } of months) {
    const targets = isToldOf(rules.campaign, progress.period) ? targetsOf(rules) : new Map<string, Target>();
    for (const { code, label, unit } of metricsOf(rules.campaign, progress.period)[section]) {
      const before: Totals['movements'][string] = totals[code] ?? { label, unit, month: 0, toDate: 0 };
      const own = progress.tallies[code] ?? { month: 0, toDate: 0 };
      totals[code] = {
        label,
        unit,
        month: exactSum([before.month, own.month]),
        toDate: exactSum([before.toDate, own.toDate]),
        ...withTarget(before.target, targets.get(code)),
      };
    }
  }
  return totals;
}

function illustrativeIn(rules: MonthRules): string[] {
  const targets = isToldOf(rules.campaign, rules.period.label) ? illustrativeTargets(rules) : [];
  return [...illustrativeSources(rules), ...targets];
}

function withTarget(before: number | undefined, own: Target | undefined): { target?: number } {
  if (before === undefined && own === undefined) return {};
  return { target: exactSum([before ?? 0, own?.commune ?? 0]) };
}

/** By source; absent before summaries say it, and where no campaign names sources. */
function moneyTotals(months: CommuneMonth[]): Pick<Totals, 'money'> {
  const told = months.filter(({ rules, progress }) => isToldOf(rules.campaign, progress.period));
  const money: Record<string, MoneySums> = {};
  for (const { rules, progress } of told)
    for (const [source, sums] of moneyOf(rules, progress)) money[source] = addMoney(money[source], sums);
  return Object.keys(money).length === 0 ? {} : { money };
}
