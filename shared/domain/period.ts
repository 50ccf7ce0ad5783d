import * as z from 'zod/mini';

const dayOfMonth = z.int().check(z.gte(1), z.lte(28));
const dateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** How a label such as `2024-03` becomes dates. Data, because each province may set its own (Nghị định 09/2019/NĐ-CP, Điều 8 and 12). */
export const periodRuleSchema = z.object({
  id: z.string(),
  source: z.string(),
  timeZone: z.string(),
  /** The zone's offset, the same all year: a rule for a zone with summer time would need more than this. */
  utcOffset: z.string().check(z.regex(/^[+-]\d{2}:\d{2}$/)),
  /** First day of a month's period: 15 gives 15th of the month before to 14th; 1 gives the calendar month. */
  startDay: dayOfMonth,
  /** Working days after the last day by which each level must have reported. */
  deadlines: z.object({ unit: z.int().check(z.gte(1)), commune: z.int().check(z.gte(1)) }),
  graceWorkingDays: z.int().check(z.gte(0)),
  holidays: z.array(z.object({ date: dateSchema, name: z.string() })),
  /** Saturdays and Sundays worked in exchange for a day off. */
  workedWeekends: z.array(dateSchema),
});
export type PeriodRule = z.infer<typeof periodRuleSchema>;

/** One month of reporting. Dates are civil dates of the rule's zone, both included; instants are ISO 8601 in UTC. */
export interface Period {
  label: string;
  from: string;
  to: string;
  opensAt: string;
  unitDeadline: string;
  communeDeadline: string;
  /** First instant after the unit's deadline: what comes from here on is late. */
  lateFrom: string;
  /** First instant at which the month may be closed; what comes from here on is kept but not counted. */
  locksAt: string;
}

const labelPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The period that a label names, or undefined where it is no label of a month. */
export function periodOf(rule: PeriodRule, label: string): Period | undefined {
  if (!labelPattern.test(label)) return undefined;
  const from = firstDay(rule, label);
  const to = addDays(firstDay(rule, shiftLabel(label, 1)), -1);
  const unitDeadline = addWorkingDays(rule, to, rule.deadlines.unit);
  const communeDeadline = addWorkingDays(rule, to, rule.deadlines.commune);
  const lastDay = addWorkingDays(rule, communeDeadline, rule.graceWorkingDays);
  return {
    label,
    from,
    to,
    opensAt: startOfDay(rule, from),
    unitDeadline,
    communeDeadline,
    lateFrom: startOfDay(rule, addDays(unitDeadline, 1)),
    locksAt: startOfDay(rule, addDays(lastDay, 1)),
  };
}

/** Moves a label by whole months: `shiftLabel('2024-01', -1)` is `2023-12`. */
export function shiftLabel(label: string, months: number): string {
  const [year = 0, month = 1] = label.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The civil date, in the rule's zone, at an instant: whatever zone the machine is in. */
export function civilDate(rule: PeriodRule, instant: string): string {
  return new Date(Date.parse(instant) + offsetMs(rule.utcOffset)).toISOString().slice(0, 10);
}

/** A civil date as people write it: `2024-03-20` is `20/03/2024`. */
export function dateText(date: string): string {
  return date.split('-').toReversed().join('/');
}

/** An instant on the clock of the rule's zone, as people write it: `20/03/2024 00:00`. */
export function instantText(rule: PeriodRule, instant: string): string {
  const local = new Date(Date.parse(instant) + offsetMs(rule.utcOffset)).toISOString();
  return `${dateText(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** The label of the period that is open at an instant. */
export function labelAt(rule: PeriodRule, instant: string): string {
  const date = civilDate(rule, instant);
  const month = date.slice(0, 7);
  const belongsToNext = rule.startDay > 1 && Number(date.slice(8)) >= rule.startDay;
  return belongsToNext ? shiftLabel(month, 1) : month;
}

/** The n-th working day after a date (the date itself for 0). */
export function addWorkingDays(rule: PeriodRule, date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(rule, day)) left -= 1;
  }
  return day;
}

function isWorkingDay(rule: PeriodRule, date: string): boolean {
  if (rule.workedWeekends.includes(date)) return true;
  if (rule.holidays.some((holiday) => holiday.date === date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

function firstDay(rule: PeriodRule, label: string): string {
  const month = rule.startDay > 1 ? shiftLabel(label, -1) : label;
  return `${month}-${String(rule.startDay).padStart(2, '0')}`;
}

function startOfDay(rule: PeriodRule, date: string): string {
  return new Date(`${date}T00:00:00${rule.utcOffset}`).toISOString();
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function offsetMs(utcOffset: string): number {
  const [hours = 0, minutes = 0] = utcOffset.slice(1).split(':').map(Number);
  return (utcOffset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
