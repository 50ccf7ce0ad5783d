import type { Metric } from './campaign.ts';
import { exactSum } from './figure.ts';
import type { HeldFigure, HeldValue, MonthProgress, Tally } from './progress.ts';
import type { IndicatorValue, MonthFigure, Report } from './report.ts';

type ByUnit<T> = Record<string, Record<string, T>>;

/** Newest value of each unit for each indicator: last month's, overlaid with what this month's reports say. */
export function carryValues(previous: ByUnit<HeldValue>, reports: Report[]): ByUnit<HeldValue> {
  return overlay(previous, reports, (report): Record<string, IndicatorValue> => report.indicators);
}

/** The same for movements that are levels. */
export function carryLevels(previous: ByUnit<HeldFigure>, reports: Report[], metrics: Metric[]): ByUnit<HeldFigure> {
  const levels = new Set(metrics.filter((metric) => metric.measures === 'level').map((metric) => metric.code));
  return overlay(previous, reports, (report): Record<string, MonthFigure> =>
    Object.fromEntries(
      Object.entries({ ...report.movements, ...report.resources }).filter(([code]) => levels.has(code)),
    ),
  );
}

/** This month's sum of each increment and the sum since the drive began; for a level, the sum of the units' newest levels. */
export function tally(
  previous: MonthProgress | undefined,
  reports: Report[],
  context: { metrics: Metric[]; levels: ByUnit<HeldFigure>; units: string[] },
): Record<string, Tally> {
  return Object.fromEntries(
    context.metrics.map(({ code, measures }) => [
      code,
      measures === 'level'
        ? tallyLevels(context.levels[code] ?? {}, context.units)
        : tallyIncrements(previous?.tallies[code]?.toDate ?? 0, figuresOf(reports, code)),
    ]),
  );
}

function tallyIncrements(before: number, figures: number[]): Tally {
  const month = exactSum(figures);
  return { month, toDate: exactSum([before, month]), units: figures.length };
}

/** Levels of units that no longer exist do not count: where two hamlets merged, their households would count twice. */
function tallyLevels(held: Record<string, HeldFigure>, units: string[]): Tally {
  const figures = units.flatMap((unitId) => {
    const figure = Object.hasOwn(held, unitId) ? held[unitId]?.value : undefined;
    return typeof figure === 'number' ? [figure] : [];
  });
  const sum = exactSum(figures);
  return { month: sum, toDate: sum, units: figures.length };
}

function overlay<T>(
  previous: ByUnit<{ value: T; period: string }>,
  reports: Report[],
  read: (report: Report) => Record<string, T>,
) {
  const result: ByUnit<{ value: T; period: string }> = {};
  for (const [code, byUnit] of Object.entries(previous)) result[code] = { ...byUnit };
  for (const report of reports) {
    for (const [code, value] of Object.entries(read(report))) {
      result[code] = { ...result[code], [report.unit]: { value, period: report.period } };
    }
  }
  return sortKeys(result);
}

/** Sorted, so that the same values give the same bytes in whatever order they came. */
function sortKeys<T>(byCode: ByUnit<T>): ByUnit<T> {
  const sorted = <V>(record: Record<string, V>): Record<string, V> =>
    Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(Object.fromEntries(Object.entries(byCode).map(([code, byUnit]) => [code, sorted(byUnit)])));
}

function figuresOf(reports: Report[], code: string): number[] {
  return reports.flatMap((report) => {
    const figure = report.movements[code] ?? report.resources[code];
    return typeof figure === 'number' ? [figure] : [];
  });
}
