import { addDays, startOfDay } from './dates.ts';
import { shiftLabel } from './labels.ts';
import type { PeriodRule } from './period-rule.ts';
import { addWorkingDays, type HolidayYear } from './working-days.ts';

/** One month of reporting. Dates are civil dates of the rule's zone, both included; instants are ISO 8601 in UTC. */
export interface Period {
  label: string;
  from: string;
  to: string;
  /** The last of a drive that ends before its month does. */
  cutShort: boolean;
  opensAt: string;
  unitDeadline: string;
  communeDeadline: string;
  districtDeadline: string;
  /** First instant after the unit's deadline: what comes from here on is late. */
  lateFrom: string;
  /** First instant at which the month may be closed; what comes from here on is kept but not counted. */
  locksAt: string;
}

export type PeriodDays = Pick<Period, 'label' | 'from' | 'to' | 'cutShort'>;

/** First day of a label's period, by its rule alone. */
export function firstDay({ startDay }: PeriodRule, label: string): string {
  const month = startDay > 1 ? shiftLabel(label, -1) : label;
  return `${month}-${String(startDay).padStart(2, '0')}`;
}

/** Last day of a label's period, by its rule alone: always a day of the label's own month. */
export function lastDay(rule: PeriodRule, label: string): string {
  return addDays(firstDay(rule, shiftLabel(label, 1)), -1);
}

/** Adds deadlines, in working days after the last day. @throws HolidaysUnknownError */
export function datePeriod(days: PeriodDays, rule: PeriodRule, holidays: HolidayYear[]): Period {
  const workingDay = (count: number): string => addWorkingDays(holidays, days.to, count);
  const { unit, commune, district } = rule.deadlines;
  const unitDeadline = workingDay(unit);
  const lastCounted = workingDay(commune + rule.graceWorkingDays);
  return {
    ...days,
    opensAt: startOfDay(rule, days.from),
    unitDeadline,
    communeDeadline: workingDay(commune),
    districtDeadline: workingDay(district),
    lateFrom: startOfDay(rule, addDays(unitDeadline, 1)),
    locksAt: startOfDay(rule, addDays(lastCounted, 1)),
  };
}

/** First instant after the last day. */
export function endOf({ to }: Pick<Period, 'to'>, rule: PeriodRule): string {
  return startOfDay(rule, addDays(to, 1));
}

/** The period of several communes together, whose rules may differ: from the first that begins to the last that ends. */
export function spanOf(periods: [Period, ...Period[]]): Period {
  const least = (pick: (period: Period) => string): string => periods.map(pick).reduce((a, b) => (a < b ? a : b));
  const most = (pick: (period: Period) => string): string => periods.map(pick).reduce((a, b) => (a > b ? a : b));
  return {
    label: periods[0].label,
    from: least(({ from }) => from),
    to: most(({ to }) => to),
    cutShort: periods.every(({ cutShort }) => cutShort),
    opensAt: least(({ opensAt }) => opensAt),
    unitDeadline: most(({ unitDeadline }) => unitDeadline),
    communeDeadline: most(({ communeDeadline }) => communeDeadline),
    districtDeadline: most(({ districtDeadline }) => districtDeadline),
    lateFrom: most(({ lateFrom }) => lateFrom),
    locksAt: most(({ locksAt }) => locksAt),
  };
}
