import { indicatorsOf } from '../criteria.ts';
import { baselineValue, expectedReporters } from '../judge-month.ts';
import type { MonthProgress } from '../progress.ts';
import type { Report } from '../report.ts';
import type { MonthRules } from '../rules.ts';
import { answerOf, type ComparedRow, type RowAnswer } from './row-figures.ts';

/** What was known of a row of a unit before this month, and the period that it is of. */
export interface HeldAnswer {
  value: RowAnswer;
  period: string;
}

export interface Before {
  /** The progress of the month before; undefined in the first month. */
  previous: MonthProgress | undefined;
  /** The unit's report of the month before, if there is one. */
  lastReport: Report | undefined;
}

/** An increment is of the month before or of none; what stands from month to month is the newest value, however old. */
export function heldBefore(
  row: ComparedRow,
  before: Before,
  { rules, unitId }: { rules: MonthRules; unitId: string },
): HeldAnswer | undefined {
  if (row.measures === 'increment') return ofLastReport(row, before.lastReport);
  const held = row.section === 'indicators' ? before.previous?.values : before.previous?.levels;
  const byUnit = held && Object.hasOwn(held, row.code) ? held[row.code] : undefined;
  const ofUnit = byUnit && Object.hasOwn(byUnit, unitId) ? byUnit[unitId] : undefined;
  return ofUnit ?? ofBaseline(row, rules, unitId);
}

function ofLastReport(row: ComparedRow, lastReport: Report | undefined): HeldAnswer | undefined {
  const value = answerOf(lastReport, row);
  return lastReport && value !== undefined ? { value, period: lastReport.period } : undefined;
}

/** The baseline is the commune's: it is a unit's own only where that unit alone reports the indicator. */
function ofBaseline({ section, code }: ComparedRow, rules: MonthRules, unitId: string): HeldAnswer | undefined {
  const value = baselineValue(rules, code);
  const indicator = indicatorsOf(rules.pack).find((candidate) => candidate.code === code);
  if (section !== 'indicators' || !value || !rules.baseline || !indicator) return undefined;
  const reporters = expectedReporters(rules, indicator);
  return reporters.length === 1 && reporters[0] === unitId ? { value, period: rules.baseline.period } : undefined;
}
