import * as z from 'zod/mini';
import { addDays, civilDate, dateText, startOfDay } from '../calendar/dates.ts';
import { addWorkingDays, type HolidayYear } from '../calendar/working-days.ts';
import type { MonthRules } from '../rules.ts';
import { bilingualSchema, type Bilingual } from '../text.ts';
import { idSchema } from '../unit.ts';

const stepSchema = z.object({
  id: idSchema,
  /** The unit's deadline, or the last day on which a report still counts. */
  anchor: z.enum(['unit-deadline', 'last-day']),
  /** Working days after the anchor; before it where negative. */
  workingDays: z.int().check(z.gte(-10), z.lte(10)),
  title: bilingualSchema,
  /** `{deadline}` and `{lastDay}` stand for the dates. */
  lead: bilingualSchema,
});
export type ReminderStep = z.infer<typeof stepSchema>;

/** When units that owe a report are reminded of it, and in which words. */
export const remindersSchema = z.object({
  id: z.string(),
  version: z.string(),
  source: z.string(),
  steps: z.array(stepSchema).check(
    z.minLength(1),
    z.refine((steps) => new Set(steps.map(({ id }) => id)).size === steps.length, 'an id twice'),
  ),
});
export type Reminders = z.infer<typeof remindersSchema>;

type Dated = Pick<MonthRules, 'period' | 'periodRule'>;

/**
 * The one step that a month is in at an instant; undefined before the first and from the lock on. A step holds from the
 * beginning of its day to that of the next one's: what was missed is caught up until then, and afterwards is out of date.
 */
export function currentStep(
  reminders: Reminders,
  month: Dated,
  moment: { at: string; holidays: HolidayYear[] },
): ReminderStep | undefined {
  if (moment.at >= month.period.locksAt) return undefined;
  const begun = reminders.steps
    .map((step) => ({ step, from: startOfDay(month.periodRule, dayOf(step, month, moment.holidays)) }))
    .filter(({ from }) => from <= moment.at);
  // Of steps on one day the last in the list.
  return begun.toSorted((a, b) => Number(a.from > b.from) - Number(a.from < b.from)).at(-1)?.step;
}

/** The words of a step with the month's dates in them. */
export function stepLead(step: ReminderStep, month: Dated): Bilingual {
  const dates = { deadline: dateText(month.period.unitDeadline), lastDay: dateText(lastCountedDay(month)) };
  const fill = (text: string): string =>
    text.replaceAll('{deadline}', dates.deadline).replaceAll('{lastDay}', dates.lastDay);
  return { vi: fill(step.lead.vi), en: fill(step.lead.en) };
}

function dayOf(step: ReminderStep, month: Dated, holidays: HolidayYear[]): string {
  const anchor = step.anchor === 'unit-deadline' ? month.period.unitDeadline : lastCountedDay(month);
  if (step.workingDays >= 0) return addWorkingDays(holidays, anchor, step.workingDays);
  let day = anchor;
  for (let left = -step.workingDays; left > 0; left -= 1) day = workingDayBefore(holidays, day);
  return day;
}

function workingDayBefore(holidays: HolidayYear[], date: string): string {
  let day = addDays(date, -1);
  while (addWorkingDays(holidays, addDays(day, -1), 1) !== day) day = addDays(day, -1);
  return day;
}

/** The last day on which a report of the month still counts. */
export function lastCountedDay({ period, periodRule }: Dated): string {
  return addDays(civilDate(periodRule, period.locksAt), -1);
}
