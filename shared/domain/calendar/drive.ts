import { addDays } from './dates.ts';
import { labelsBetween } from './labels.ts';
import { datePeriod, firstDay, lastDay, type Period, type PeriodDays } from './period.ts';
import type { PeriodRule } from './period-rule.ts';
import type { HolidayYear } from './working-days.ts';

/** How long a drive lasts. */
export interface Drive {
  firstPeriod: string;
  lastPeriod: string;
  /** Its last day, where it ends before its last period does: that period is cut short, or, begun after it, left out. */
  lastDay?: string | undefined;
}

export interface DrivePeriod {
  period: Period;
  rule: PeriodRule;
}

/**
 * A drive's periods. Each ends where its own rule says and begins the day after the one before it: so a change of rule
 * makes one longer or shorter period and leaves no day out. @throws HolidaysUnknownError
 */
export function periodsOfDrive(
  drive: Drive,
  by: { ruleIn: (label: string) => PeriodRule; holidays: HolidayYear[] },
): DrivePeriod[] {
  const periods: DrivePeriod[] = [];
  for (const label of labelsBetween(drive.firstPeriod, drive.lastPeriod)) {
    const rule = by.ruleIn(label);
    const before = periods.at(-1)?.period;
    const days = daysOf(label, { rule, before, lastDay: drive.lastDay });
    if (days) periods.push({ rule, period: lockAfter(before, datePeriod(days, rule, by.holidays)) });
  }
  return periods;
}

/** The newest of a drive's periods that has begun at an instant: the open one, and after the drive its last. */
export function labelAt(periods: Period[], instant: string): string | undefined {
  const at = new Date(instant).toISOString();
  return periods.findLast(({ opensAt }) => opensAt <= at)?.label;
}

function daysOf(
  label: string,
  about: { rule: PeriodRule; before: Period | undefined; lastDay: string | undefined },
): PeriodDays | undefined {
  const from = about.before ? addDays(about.before.to, 1) : firstDay(about.rule, label);
  const to = lastDay(about.rule, label);
  const end = about.lastDay ?? to;
  if (from > end) return undefined;
  return { label, from, to: end < to ? end : to, cutShort: end < to };
}

/** A period carries values of the one before it, which must be final first: short periods and long deadlines could overtake. */
function lockAfter(before: Period | undefined, period: Period): Period {
  return before && before.locksAt > period.locksAt ? { ...period, locksAt: before.locksAt } : period;
}
