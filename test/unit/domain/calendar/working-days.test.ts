import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  holidayYearSchema,
  HolidaysUnknownError,
} from '../../../../shared/domain/calendar/working-days.ts';
import { administrative, holidays, periodIn, periodsBy } from './calendar-of.ts';

describe('working days', () => {
  it.each([
    ['over a weekend', '2024-03-15', 1, '2024-03-18'],
    ['over the seven days of Tết 2024', '2024-02-07', 1, '2024-02-15'],
    ['over the long weekend of April 2024', '2024-04-26', 1, '2024-05-02'],
    ['onto the Saturday that was worked for it', '2024-05-03', 1, '2024-05-04'],
    ['from that Saturday to Monday', '2024-05-04', 1, '2024-05-06'],
    ['over the national day of 2024', '2024-08-30', 1, '2024-09-04'],
    ['over the end of a year', '2024-12-31', 1, '2025-01-02'],
    ['over Tết 2025', '2025-01-24', 1, '2025-02-03'],
    ['onto the Saturday worked for 2 May 2025', '2025-04-25', 1, '2025-04-26'],
    ['over 2 May 2025', '2025-04-29', 1, '2025-05-05'],
    ['over Tết 2026', '2026-02-13', 1, '2026-02-23'],
    ['over the day off that a Sunday’s holiday gives', '2026-04-24', 1, '2026-04-28'],
    ['not at all for none', '2024-03-16', 0, '2024-03-16'],
  ])('go %s', (_what, from, ...[days, expected]) => {
    expect(addWorkingDays(holidays, from, days)).toBe(expected);
  });

  it('do not include an ordinary Saturday', () => {
    const withoutSwaps = holidays.map((year) => ({ ...year, workedWeekends: [] }));

    expect(addWorkingDays(withoutSwaps, '2024-05-03', 1)).toBe('2024-05-06');
  });

  it('are not guessed in a year whose holidays are not given', () => {
    expect(() => addWorkingDays(holidays, '2026-12-31', 1)).toThrow(HolidaysUnknownError);
    expect(() => addWorkingDays(holidays, '2026-12-31', 1)).toThrow('data/holidays/2027.json');
    expect(addWorkingDays(holidays, '2026-12-30', 1)).toBe('2026-12-31');
  });

  it('stop a drive that reaches beyond the holidays that are given', () => {
    const drive = { firstPeriod: '2026-11', lastPeriod: '2026-12' };

    expect(periodIn(periodsBy(administrative, drive), '2026-12').locksAt).toBe('2026-12-17T17:00:00.000Z');
    expect(() => periodsBy(administrative, { ...drive, lastPeriod: '2027-01' })).toThrow(HolidaysUnknownError);
  });
});

describe('the holidays of a year', () => {
  const day = (date: string, source = 'notice') => ({ date, name: 'Lễ', source, certainty: 'seen' });
  const year = (daysOff: unknown[], workedWeekends: unknown[] = []) =>
    holidayYearSchema.safeParse({ year: 2024, sources: { notice: 'a notice' }, daysOff, workedWeekends }).success;

  it('are taken with days of that year', () => {
    expect(year([day('2024-04-29')], [day('2024-05-04')])).toBe(true);
  });

  it.each([
    ['a day of another year', [day('2025-01-01')], []],
    ['a day that does not exist', [day('2024-02-30')], []],
    ['a day given twice', [day('2024-09-02'), day('2024-09-02')], []],
    ['a day that is off and worked', [day('2024-05-04')], [day('2024-05-04')]],
    ['a worked day that is no weekend', [], [day('2024-05-03')]],
    ['a source that is not named', [day('2024-09-02', 'hearsay')], []],
  ])('are refused with %s', (_what, daysOff, worked) => {
    expect(year(daysOff, worked)).toBe(false);
  });
});
