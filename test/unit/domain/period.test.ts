import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import {
  addWorkingDays,
  civilDate,
  labelAt,
  periodOf,
  shiftLabel,
  type PeriodRule,
} from '../../../shared/domain/period.ts';
import { periodText } from '../../../shared/domain/view-progress.ts';
import { must } from '../../fixtures/reports/form-of.ts';

const rule = must(readGiven().periodRules[0]);
const period = (label: string, by: PeriodRule = rule) => must(periodOf(by, label));

describe('the administrative month', () => {
  it('runs from the 15th of the month before to the 14th, both included', () => {
    const march = period('2024-03');

    expect(march).toMatchObject({ label: '2024-03', from: '2024-02-15', to: '2024-03-14' });
  });

  it('opens at midnight in Vietnam, which is 17:00 UTC of the day before', () => {
    expect(period('2024-03').opensAt).toBe('2024-02-14T17:00:00.000Z');
  });

  it('begins January 2024 in December 2023', () => {
    expect(period('2024-01')).toMatchObject({ from: '2023-12-15', to: '2024-01-14' });
  });

  it('leaves no day out and counts none twice over a whole year', () => {
    const labels = Array.from({ length: 12 }, (_, month) => shiftLabel('2024-01', month));

    const days = labels.map((label) => period(label)).map(({ from, to }) => Date.parse(to) - Date.parse(from));

    expect(labels.at(-1)).toBe('2024-12');
    expect(days.reduce((sum, length) => sum + length / 86_400_000 + 1, 0)).toBe(366);
    for (const label of labels)
      expect(Date.parse(period(shiftLabel(label, 1)).from) - Date.parse(period(label).to)).toBe(86_400_000);
  });

  it('asks the units within one working day and the commune within two, and locks after a day of grace', () => {
    const march = period('2024-03');

    expect(march).toMatchObject({
      unitDeadline: '2024-03-15',
      communeDeadline: '2024-03-18',
      lateFrom: '2024-03-15T17:00:00.000Z',
      locksAt: '2024-03-19T17:00:00.000Z',
    });
  });

  it('ends February 2024 within Tết, so that its deadlines come after the holidays', () => {
    expect(period('2024-02')).toMatchObject({
      to: '2024-02-14',
      unitDeadline: '2024-02-15',
      communeDeadline: '2024-02-16',
      lateFrom: '2024-02-15T17:00:00.000Z',
      locksAt: '2024-02-19T17:00:00.000Z',
    });
  });

  it('is never shown without its dates', () => {
    expect(periodText({ period: period('2024-03') })).toEqual({
      vi: 'Kỳ tháng 3/2024: 15/02–14/03/2024, hạn nộp 15/03',
      en: 'Month 3/2024: 15/02–14/03/2024, due 15/03',
    });
  });

  it.each(['2024-3', '2024-00', '2024-13', '24-03', '2024/03', '2024-03-01', ' 2024-03', '2024-03\n', '', '__proto__'])(
    'has no period called %j',
    (label) => {
      expect(periodOf(rule, label)).toBeUndefined();
    },
  );
});

describe('the period that is open', () => {
  it.each([
    ['2024-03-14T23:59:59+07:00', '2024-03'],
    ['2024-03-15T00:00:00+07:00', '2024-04'],
    ['2024-03-14T00:00:00+07:00', '2024-03'],
    ['2024-03-15T23:59:59+07:00', '2024-04'],
    ['2024-03-14T16:59:59Z', '2024-03'],
    ['2024-03-14T17:00:00Z', '2024-04'],
    ['2024-02-29T12:00:00+07:00', '2024-03'],
    ['2023-12-14T23:59:59+07:00', '2023-12'],
    ['2023-12-15T00:00:00+07:00', '2024-01'],
    ['2024-12-31T23:59:59+07:00', '2025-01'],
  ])('at %s is %s', (instant, label) => {
    expect(labelAt(rule, instant)).toBe(label);
  });

  it.each(['2024-01', '2024-02', '2024-03', '2024-12'])(
    'is %s from its opening to the last moment before the next',
    (label) => {
      const justBefore = (instant: string) => new Date(Date.parse(instant) - 1).toISOString();

      const { opensAt } = period(label);
      const next = period(shiftLabel(label, 1));

      expect(labelAt(rule, opensAt)).toBe(label);
      expect(labelAt(rule, justBefore(opensAt))).toBe(shiftLabel(label, -1));
      expect(labelAt(rule, justBefore(next.opensAt))).toBe(label);
    },
  );

  it('knows the leap day of 2024 as a day of March', () => {
    expect(civilDate(rule, '2024-02-29T16:59:59Z')).toBe('2024-02-29');
    expect(civilDate(rule, '2024-02-29T17:00:00Z')).toBe('2024-03-01');
  });
});

describe('the calendar month', () => {
  const calendar: PeriodRule = { ...rule, startDay: 1 };

  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-12', '2024-12-01', '2024-12-31'],
  ])('%s runs from %s to %s', (label, from, to) => {
    expect(period(label, calendar)).toMatchObject({ from, to });
  });

  it('changes at midnight between two months', () => {
    expect(labelAt(calendar, '2024-02-29T23:59:59+07:00')).toBe('2024-02');
    expect(labelAt(calendar, '2024-03-01T00:00:00+07:00')).toBe('2024-03');
  });
});

describe('working days', () => {
  it.each([
    ['over a weekend', '2024-03-15', 1, '2024-03-18'],
    ['over the seven days of Tết', '2024-02-07', 1, '2024-02-15'],
    ['over the long weekend of April 2024', '2024-04-26', 1, '2024-05-02'],
    ['onto the Saturday that was worked for it', '2024-05-03', 1, '2024-05-04'],
    ['from that Saturday to Monday', '2024-05-04', 1, '2024-05-06'],
    ['over the end of a year', '2024-12-31', 1, '2025-01-02'],
    ['not at all for none', '2024-03-16', 0, '2024-03-16'],
  ])('go %s', (_what, from, ...[days, expected]) => {
    expect(addWorkingDays(rule, from, days)).toBe(expected);
  });

  it('do not include an ordinary Saturday', () => {
    expect(addWorkingDays({ ...rule, workedWeekends: [] }, '2024-05-03', 1)).toBe('2024-05-06');
  });
});

describe('labels', () => {
  it.each([
    ['2024-01', -1, '2023-12'],
    ['2023-12', 1, '2024-01'],
    ['2024-03', 0, '2024-03'],
    ['2024-03', -15, '2022-12'],
  ])('%s moved by %i months is %s', (label, months, expected) => {
    expect(shiftLabel(label, months)).toBe(expected);
  });
});

describe('the zone of the rule', () => {
  it.each([
    '2020-01-01T00:00:00Z',
    '2024-02-29T12:00:00Z',
    '2024-06-21T00:00:00Z',
    '2024-12-31T23:59:59Z',
    '2030-07-01T00:00:00Z',
  ])('has the offset that the rule says, at %s', (instant) => {
    const inZone = new Intl.DateTimeFormat('en', { timeZone: rule.timeZone, timeZoneName: 'longOffset' });

    const offset = inZone.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value;

    expect(offset).toBe(`GMT${rule.utcOffset}`);
  });

  it('may lie west of Greenwich', () => {
    const west: PeriodRule = { ...rule, utcOffset: '-03:30' };

    expect(civilDate(west, '2024-03-15T03:29:59Z')).toBe('2024-03-14');
    expect(civilDate(west, '2024-03-15T03:30:00Z')).toBe('2024-03-15');
    expect(period('2024-03', west).opensAt).toBe('2024-02-15T03:30:00.000Z');
  });
});
