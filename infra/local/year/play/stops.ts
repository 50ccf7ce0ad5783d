import { addDays } from '../../../../shared/domain/calendar/dates.ts';
import { addWorkingDays, type HolidayYear } from '../../../../shared/domain/calendar/working-days.ts';
import type { Period } from '../../../../shared/domain/period.ts';
import { stages, type Stage } from './cases.ts';

/** An instant at which the clock stands still for a while, and what is done then. */
export interface Stop {
  at: Date;
  stage: Stage;
  period: Period;
}

const offset = '+07:00';

/** Where the clock stops for a month: on each day on which people are reminded, around the close, and after it. */
export function stopsOf(period: Period, holidays: HolidayYear[]): Stop[] {
  const lock = Date.parse(period.locksAt);
  const after = (hours: number): Date => new Date(lock + hours * 3_600_000);
  const on = (day: string, time: string): Date => new Date(`${day}T${time}:00${offset}`);
  const instants: Record<Stage, Date> = {
    early: on(workingDaysBefore(holidays, period.unitDeadline, 2), '10:00'),
    deadline: on(period.unitDeadline, '15:00'),
    late: on(addWorkingDays(holidays, period.unitDeadline, 1), '10:00'),
    eve: after(-0.05),
    // The daily schedule goes off at half past midnight.
    closed: after(0.55),
    after: after(9),
    reopened: after(10),
  };
  return stages.map((stage) => ({ stage, at: instants[stage], period }));
}

function workingDaysBefore(holidays: HolidayYear[], day: string, count: number): string {
  let before = day;
  while (addWorkingDays(holidays, before, count) !== day) before = addDays(before, -1);
  return before;
}
