import type { Metric } from '../campaign/metric.ts';
import { exactSum } from '../figure.ts';
import type { MonthProgress } from '../progress.ts';
import type { Report } from '../report.ts';

/** The reports of one month that count. */
export interface MonthReports {
  period: string;
  reports: readonly Report[];
}

export interface UnitSum {
  unitId: string;
  /** Null where the unit gave no figure this month; of a level, where it holds none. */
  month: number | null;
  toDate: number;
}

/**
 * What each unit did in the newest of the months, and since the first: the same reports that the commune's sums are made
 * of, so that the units' figures add up to the commune's.
 */
export function sumsByUnit(
  metric: Metric,
  { months, progress }: { months: readonly MonthReports[]; progress: Pick<MonthProgress, 'levels' | 'period'> },
): ReadonlyMap<string, UnitSum> {
  return metric.measures === 'level'
    ? levelsOf(metric.code, progress)
    : incrementsOf(metric.code, months, progress.period);
}

function levelsOf(code: string, { levels }: Pick<MonthProgress, 'levels'>): Map<string, UnitSum> {
  return new Map(
    Object.entries(levels[code] ?? {}).flatMap(([unitId, { value }]) =>
      typeof value === 'number' ? [[unitId, { unitId, month: value, toDate: value }]] : [],
    ),
  );
}

function incrementsOf(code: string, months: readonly MonthReports[], period: string): Map<string, UnitSum> {
  const sums = new Map<string, UnitSum>();
  for (const month of months) {
    for (const report of month.reports) {
      const figure = report.movements[code] ?? report.resources[code];
      if (typeof figure !== 'number') continue;
      const before = sums.get(report.unit) ?? { unitId: report.unit, month: null, toDate: 0 };
      const toDate = exactSum([before.toDate, figure]);
      sums.set(report.unit, { ...before, toDate, month: month.period === period ? figure : before.month });
    }
  }
  return sums;
}
