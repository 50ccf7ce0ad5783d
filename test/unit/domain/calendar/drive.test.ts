import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../../shared/domain/period.ts';
import { administrative, calendar, drive2024, periodIn, periodsBy } from './calendar-of.ts';

const from = (label: string) => (asked: string) => (asked < label ? administrative : calendar);

describe('the last short period of a drive', () => {
  const stub = periodIn(periodsBy(administrative), '2025-01');

  it('is the month of January, cut off on 31 December', () => {
    expect(stub).toMatchObject({ from: '2024-12-15', to: '2024-12-31', cutShort: true });
  });

  it('has its deadlines in the working days after New Year', () => {
    expect(stub).toMatchObject({
      unitDeadline: '2025-01-02',
      communeDeadline: '2025-01-03',
      districtDeadline: '2025-01-07',
      lateFrom: '2025-01-02T17:00:00.000Z',
      locksAt: '2025-01-06T17:00:00.000Z',
    });
  });

  it('is not there by the calendar month, which ends with the year', () => {
    const periods = periodsBy(calendar);

    expect(periods.at(-1)).toMatchObject({ label: '2024-12', from: '2024-12-01', to: '2024-12-31', cutShort: false });
    expect(periods).toHaveLength(12);
  });

  it('is not there where the drive’s last day is not given', () => {
    const periods = periodsBy(administrative, { ...drive2024, lastDay: undefined });

    expect(periods.at(-1)).toMatchObject({ label: '2025-01', to: '2025-01-14', cutShort: false });
  });

  it('may be a single day, and is left out where no day is left', () => {
    const until = (lastDay: string) => periodsBy(administrative, { ...drive2024, lastDay }).at(-1);

    expect(until('2024-12-15')).toMatchObject({ label: '2025-01', from: '2024-12-15', to: '2024-12-15' });
    expect(until('2024-12-14')).toMatchObject({ label: '2024-12', to: '2024-12-14', cutShort: false });
  });
});

describe('the calendar month', () => {
  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-04', '2024-04-01', '2024-04-30'],
    ['2024-12', '2024-12-01', '2024-12-31'],
  ])('%s runs from %s to %s', (label, first, last) => {
    expect(periodIn(periodsBy(calendar), label)).toMatchObject({ from: first, to: last });
  });

  it('ends February on the 28th in a common year', () => {
    const [february] = periodsBy(calendar, { firstPeriod: '2025-02', lastPeriod: '2025-02' });

    expect(february?.to).toBe('2025-02-28');
  });
});

describe('a change of rule', () => {
  it('from the administrative to the calendar month makes one longer period', () => {
    const periods = periodsBy(from('2024-06'));

    expect(periodIn(periods, '2024-05')).toMatchObject({ from: '2024-04-15', to: '2024-05-14' });
    expect(periodIn(periods, '2024-06')).toMatchObject({ from: '2024-05-15', to: '2024-06-30' });
    expect(periodIn(periods, '2024-07')).toMatchObject({ from: '2024-07-01', to: '2024-07-31' });
    expect(periods.at(-1)).toMatchObject({ label: '2024-12', to: '2024-12-31' });
  });

  it('from the calendar to the administrative month makes one shorter period', () => {
    const periods = periodsBy((label) => (label < '2024-06' ? calendar : administrative));

    expect(periodIn(periods, '2024-05')).toMatchObject({ from: '2024-05-01', to: '2024-05-31' });
    expect(periodIn(periods, '2024-06')).toMatchObject({ from: '2024-06-01', to: '2024-06-14' });
    expect(periods.at(-1)).toMatchObject({ label: '2025-01', from: '2024-12-15', to: '2024-12-31', cutShort: true });
  });

  it('never locks a period before the one from which it carries values', () => {
    const slow = { ...administrative, deadlines: { unit: 20, commune: 30, district: 30 } };

    const periods = periodsBy((label) => (label === '2024-06' ? slow : administrative));

    expect(periodIn(periods, '2024-06').locksAt).toBe('2024-07-29T17:00:00.000Z');
    expect(periodIn(periods, '2024-07').locksAt).toBe('2024-07-29T17:00:00.000Z');
    expect(periodIn(periods, '2024-07').unitDeadline).toBe('2024-07-15');
  });
});

describe('the period of a district whose communes have different rules', () => {
  it('spans all of theirs', () => {
    const both = [periodIn(periodsBy(administrative), '2024-03'), periodIn(periodsBy(calendar), '2024-03')] as const;

    const span = spanOf([...both]);

    expect(span).toMatchObject({ label: '2024-03', from: '2024-02-15', to: '2024-03-31', unitDeadline: '2024-04-01' });
    expect([span.opensAt, span.locksAt]).toEqual([both[0].opensAt, both[1].locksAt]);
    expect(spanOf([both[1], both[0]])).toEqual(span);
  });
});
