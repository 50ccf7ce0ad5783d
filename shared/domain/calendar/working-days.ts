import * as z from 'zod/mini';
import { addDays, dateSchema, isWeekend } from './dates.ts';

const dayCertainty = z.enum(['seen', 'recalled']);

const daySchema = z.object({
  date: dateSchema,
  name: z.string(),
  /** One of the year's sources. */
  source: z.string(),
  /** `seen`: read in the page that the source names. `recalled`: from memory, to be checked before official use. */
  certainty: dayCertainty,
});

/** The public holidays of one civil year, for those who have Saturdays and Sundays off. */
export const holidayYearSchema = z
  .object({
    year: z.int().check(z.gte(2000), z.lte(2999)),
    note: z.optional(z.string()),
    /** Decisions and notices, with where they were read. */
    sources: z.record(z.string(), z.string()),
    /** Days off, as the notices name them: weekends among them are listed too. */
    daysOff: z.array(daySchema),
    /** Saturdays and Sundays worked in exchange for a day off. */
    workedWeekends: z.array(daySchema),
  })
  .check(
    z.refine(({ year, ...days }) => allDays(days).every(({ date }) => yearOf(date) === year), 'a day of another year'),
    z.refine((days) => new Set(allDays(days).map(({ date }) => date)).size === allDays(days).length, 'a day twice'),
    z.refine((days) => allDays(days).every(({ source }) => Object.hasOwn(days.sources, source)), 'an unknown source'),
    z.refine(({ workedWeekends }) => workedWeekends.every(({ date }) => isWeekend(date)), 'no weekend is worked'),
  );
export type HolidayYear = z.infer<typeof holidayYearSchema>;

/** Deadlines that reach into a year of which the holidays are not given: counting on would be guessing. */
export class HolidaysUnknownError extends Error {
  override name = 'HolidaysUnknownError';

  constructor(year: number) {
    super(
      `the public holidays of ${year} are not given, so its working days cannot be counted: add data/holidays/${year}.json`,
    );
  }
}

/** The n-th working day after a date (the date itself for 0). @throws HolidaysUnknownError */
export function addWorkingDays(years: HolidayYear[], date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(years, day)) left -= 1;
  }
  return day;
}

function isWorkingDay(years: HolidayYear[], date: string): boolean {
  const holidays = years.find(({ year }) => year === yearOf(date));
  if (!holidays) throw new HolidaysUnknownError(yearOf(date));
  if (isWeekend(date)) return holidays.workedWeekends.some((worked) => worked.date === date);
  return holidays.daysOff.every((off) => off.date !== date);
}

function allDays({ daysOff, workedWeekends }: Pick<HolidayYear, 'daysOff' | 'workedWeekends'>) {
  return [...daysOff, ...workedWeekends];
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
