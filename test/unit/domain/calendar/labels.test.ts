import { describe, expect, it } from 'vitest';
import { labelsBetween, labelSchema } from '../../../../shared/domain/calendar/labels.ts';
import { periodHeading, periodText, shiftLabel } from '../../../../shared/domain/period.ts';
import { administrative, calendar, periodIn, periodsBy } from './calendar-of.ts';

const period = (label: string, rule = administrative) => periodIn(periodsBy(rule), label);

describe('labels', () => {
  it.each([
    ['2024-01', -1, '2023-12'],
    ['2023-12', 1, '2024-01'],
    ['2024-03', 0, '2024-03'],
    ['2024-03', -15, '2022-12'],
  ])('%s moved by %i months is %s', (label, months, expected) => {
    expect(shiftLabel(label, months)).toBe(expected);
  });

  it('go from one to another over the end of a year', () => {
    expect(labelsBetween('2024-11', '2025-01')).toEqual(['2024-11', '2024-12', '2025-01']);
    expect(labelsBetween('2024-02', '2024-01')).toEqual([]);
  });

  it.each(['2024-3', '2024-00', '2024-13', '24-03', '2024/03', '2024-03-01', ' 2024-03', '2024-03\n', ''])(
    'are not written %j',
    (label) => {
      expect(labelSchema.safeParse(label).success).toBe(false);
    },
  );
});

describe('a period in words', () => {
  it.each([
    ['2024-03', 'Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03'],
    ['2024-01', 'Kỳ tháng 1/2024: 15/12/2023–14/01/2024, hạn nộp 15/01'],
    ['2025-01', 'Kỳ cuối đợt: 15/12–31/12/2024, hạn nộp 02/01/2025'],
  ])('%s is never shown without its dates', (label, vi) => {
    expect(periodText({ period: period(label) }).vi).toBe(vi);
  });

  it('is said in English beside', () => {
    expect(periodText({ period: period('2024-03') }).en).toBe('Month 3/2024: 15/02–14/03/2024, due 15/03');
    expect(periodText({ period: period('2025-01') }).en).toBe(
      'Last period of the drive: 15/12–31/12/2024, due 02/01/2025',
    );
    expect(periodText({ period: period('2024-12', calendar) }).en).toBe(
      'Month 12/2024: 01/12–31/12/2024, due 02/01/2025',
    );
  });

  it('is headed by its month, and the last short one by its dates too', () => {
    expect(periodHeading(period('2024-03'))).toBe('Tháng 3 năm 2024');
    expect(periodHeading(period('2025-01'))).toBe('Tháng 1 năm 2025 (kỳ cuối đợt: 15/12–31/12/2024)');
  });
});
