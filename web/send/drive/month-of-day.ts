import type { MonthOfPlace } from './at-drive.ts';

type Months = readonly Pick<MonthOfPlace, 'period' | 'from' | 'to'>[];

/** In which month something of this day is recorded: its own while that is open, else the one that reports are due for. */
export function monthOfDay(day: string, months: Months, due: string): string {
  return months.find(({ from, to }) => from <= day && day <= to)?.period ?? due;
}

/** The day to begin from: today or, where that is after the month, the month’s last. */
export function dayWithin(today: string, months: Months, period: string): string {
  const last = months.find((month) => month.period === period)?.to ?? today;
  return today < last ? today : last;
}
