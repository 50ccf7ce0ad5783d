import { describe, expect, it } from 'vitest';
import { civilDate, labelAt } from '../../../../shared/domain/period.ts';
import { administrative, days, justBefore, periodIn, periodsBy } from './calendar-of.ts';

const periods = periodsBy(administrative);
const period = (label: string) => periodIn(periods, label);

describe('the administrative month', () => {
  it('runs from the 15th of the month before to the 14th, both included', () => {
    expect(period('2024-03')).toMatchObject({ from: '2024-02-15', to: '2024-03-14', cutShort: false });
  });

  it('opens at midnight in Vietnam, which is 17:00 UTC of the day before', () => {
    expect(period('2024-03').opensAt).toBe('2024-02-14T17:00:00.000Z');
  });

  it('begins January 2024 on 15 December 2023', () => {
    expect(period('2024-01')).toMatchObject({ from: '2023-12-15', to: '2024-01-14' });
  });

  it('has the leap day in March', () => {
    const { from, to } = period('2024-03');

    expect(days(from, to) + 1).toBe(29);
    expect(labelAt(periods, '2024-02-29T12:00:00+07:00')).toBe('2024-03');
  });

  it('asks the units within one working day, the commune within two and the district within four', () => {
    expect(period('2024-03')).toMatchObject({
      unitDeadline: '2024-03-15',
      communeDeadline: '2024-03-18',
      districtDeadline: '2024-03-20',
    });
  });

  it('is late from the midnight after the unit’s deadline, and locks after a day of grace', () => {
    expect(period('2024-03')).toMatchObject({
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
});

describe('the period that is open', () => {
  it.each([
    ['2024-03-14T00:00:00+07:00', '2024-03'],
    ['2024-03-14T23:59:59+07:00', '2024-03'],
    ['2024-03-15T00:00:00+07:00', '2024-04'],
    ['2024-03-15T23:59:59+07:00', '2024-04'],
    ['2024-03-14T16:59:59Z', '2024-03'],
    ['2024-03-14T17:00:00Z', '2024-04'],
    ['2023-12-15T00:00:00+07:00', '2024-01'],
    ['2024-12-14T23:59:59+07:00', '2024-12'],
    ['2024-12-15T00:00:00+07:00', '2025-01'],
    ['2024-12-31T23:59:59+07:00', '2025-01'],
    ['2025-02-20T00:00:00+07:00', '2025-01'],
  ])('at %s is %s', (instant, label) => {
    expect(labelAt(periods, instant)).toBe(label);
  });

  it('is none before the drive', () => {
    expect(labelAt(periods, '2023-12-14T23:59:59+07:00')).toBeUndefined();
  });

  it.each(['2024-02', '2024-03', '2024-12', '2025-01'])('is %s from its opening on', (label) => {
    const { opensAt } = period(label);

    expect(labelAt(periods, opensAt)).toBe(label);
    expect(labelAt(periods, justBefore(opensAt))).not.toBe(label);
  });
});

describe('the zone of the rule', () => {
  it.each(['2020-01-01T00:00:00Z', '2024-06-21T00:00:00Z', '2024-12-31T23:59:59Z', '2030-07-01T00:00:00Z'])(
    'has the offset that the rule says, at %s',
    (instant) => {
      const { timeZone, utcOffset } = administrative;
      const inZone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });

      const offset = inZone.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value;

      expect(offset).toBe(`GMT${utcOffset}`);
    },
  );

  it('says on which day an instant is', () => {
    expect(civilDate(administrative, '2024-02-29T16:59:59Z')).toBe('2024-02-29');
    expect(civilDate(administrative, '2024-02-29T17:00:00Z')).toBe('2024-03-01');
  });

  it('may lie west of Greenwich', () => {
    const west = { ...administrative, utcOffset: '-03:30' };

    expect(civilDate(west, '2024-03-15T03:29:59Z')).toBe('2024-03-14');
    expect(civilDate(west, '2024-03-15T03:30:00Z')).toBe('2024-03-15');
    expect(periodIn(periodsBy(west), '2024-03').opensAt).toBe('2024-02-15T03:30:00.000Z');
  });
});
