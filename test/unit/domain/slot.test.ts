import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCompleteness, completenessOf } from '../../../shared/domain/completeness.ts';
import {
  cameByLink,
  compareOrders,
  keyOfUpload,
  orderOf,
  slotOfKey,
  slotStatus,
  type SlotFacts,
} from '../../../shared/domain/slot.ts';
import { uploadIdOf } from '../../../shared/domain/upload-id.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import { reportersOf } from '../../../shared/domain/unit.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { hamlets, rulesIn } from './lucba.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });

describe('the order of uploads', () => {
  it('agrees with the bytes of UTF-8, by which the table compares, beyond the BMP too', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(compareOrders(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 2000 },
    );
    // JavaScript's own order, by UTF-16 units, has these two the other way round.
    expect(compareOrders('\u{1F600}', '\uFF5E')).toBeGreaterThan(0);
  });

  it('is total: of two different texts one comes first, and a third cannot stand between and around them', () => {
    fc.assert(
      fc.property(text, text, text, (...texts) => {
        const [a, b, c] = texts.toSorted(compareOrders);

        expect(compareOrders(must(a), must(c))).toBeLessThanOrEqual(0);
        expect(compareOrders(must(a), must(b)) === 0).toBe(a === b);
        expect(Math.sign(compareOrders(must(c), must(a)))).toBe(-Math.sign(compareOrders(must(a), must(c))) + 0);
      }),
      { numRuns: 1000 },
    );
  });

  const object = { key: 'reports/x/2024-03/u/b', versionId: 'v1', lastModified: '2024-03-12T01:00:00.000Z' };

  it('puts a later second first, whatever key and version say', () => {
    const later = { key: 'a', versionId: 'a', lastModified: '2024-03-12T01:00:01.000Z' };

    expect(compareOrders(orderOf(later), orderOf(object))).toBeGreaterThan(0);
  });

  it('does not see milliseconds, which a list gives and a read does not', () => {
    expect(orderOf({ ...object, lastModified: '2024-03-12T01:00:00.999Z' })).toBe(orderOf(object));
  });

  it('goes by key and then by version within one second', () => {
    const order = (key: string, versionId: string) => orderOf({ ...object, key, versionId });

    expect(compareOrders(order('b', 'a'), order('a', 'z'))).toBeGreaterThan(0);
    expect(compareOrders(order('a', 'z'), order('a', 'a'))).toBeGreaterThan(0);
  });

  it('is as long for the year 1970 as for the year 9999', () => {
    const at = (lastModified: string) => orderOf({ ...object, lastModified });

    expect(compareOrders(at('2001-09-09T01:46:40Z'), at('2001-09-09T01:46:39Z'))).toBeGreaterThan(0);
    expect(compareOrders(at('9999-12-31T23:59:59Z'), at('1970-01-01T00:00:00Z'))).toBeGreaterThan(0);
  });
});

describe('the slot that a key names', () => {
  const slot = { communeId: 'luc-ba', period: '2024-03', unitId: 'xom-2' };

  it('is read back from the key that it was given', () => {
    const key = keyOfUpload(slot, { uploadId: '0190-abc', extension: '.xlsx' });

    expect(key).toBe('reports/luc-ba/2024-03/xom-2/0190-abc.xlsx');
    expect(slotOfKey(key)).toEqual({ ...slot, fileName: '0190-abc.xlsx' });
  });

  it('allows an operator’s file any name, with spaces and accents', () => {
    expect(slotOfKey('reports/luc-ba/2024-03/xom-2/báo cáo (lần 2) + sửa.xlsx')?.fileName).toBe(
      'báo cáo (lần 2) + sửa.xlsx',
    );
  });

  it.each([
    'reports/luc-ba/2024-03/xom-2',
    'reports/luc-ba/2024-03/xom-2/',
    'reports/luc-ba/2024-03/xom-2/thư mục/a.xlsx',
    'reports//2024-03/xom-2/a.xlsx',
    'reports/Luc-Ba/2024-03/xom-2/a.xlsx',
    'reports/luc-ba/2024-03/xóm-2/a.xlsx',
    'reports/luc-ba/2024-03/../a.xlsx',
    'summaries/luc-ba/2024-03/xom-2/a.xlsx',
    'x/reports/luc-ba/2024-03/xom-2/a.xlsx',
    `reports/luc-ba/2024-03/${'x'.repeat(41)}/a.xlsx`,
    '',
  ])('is none for %j', (key) => {
    expect(slotOfKey(key)).toBeUndefined();
  });
});

const { period, register } = rulesIn('2024-03');
const units = reportersOf(register, 'luc-ba');
const hamlet = must(units.find((unit) => unit.kind === 'hamlet'));
const school = must(units.find((unit) => unit.kind === 'school'));
const ms = (instant: string, by: number) => new Date(Date.parse(instant) + by).toISOString();
const lastMoment = ms(period.lateFrom, -1);

describe('a file that was sent by a link', () => {
  const slot = { communeId: 'luc-ba', period: '2024-03', unitId: 'xom-2' };
  const uploadId = '018e3000-0000-7000-8000-000000000000';

  it('is told by its key, and has the same upload id and slot', () => {
    const key = keyOfUpload(slot, { uploadId, extension: '.xlsx', byLink: true });

    expect(key).toBe(`reports/luc-ba/2024-03/xom-2/${uploadId}.by-link.xlsx`);
    expect(cameByLink({ key })).toBe(true);
    expect(cameByLink({ key: keyOfUpload(slot, { uploadId, extension: '', byLink: true }) })).toBe(true);
    expect(uploadIdOf({ key, versionId: 'v1' })).toBe(uploadId);
    expect(slotOfKey(key)).toMatchObject(slot);
  });

  it.each(['', '.xlsx', '.link', '.by'])('is no file of an account with the extension “%s”', (extension) => {
    expect(cameByLink({ key: keyOfUpload(slot, { uploadId, extension }) })).toBe(false);
  });
});

describe('the status of a slot', () => {
  const received = (receivedAt: string, firstReceivedAt = receivedAt): SlotFacts => ({ receivedAt, firstReceivedAt });

  it.each<[string, SlotFacts, string, string, Unit]>([
    ['not due on the last moment of the deadline’s day', {}, lastMoment, 'not-due', hamlet],
    ['missing from the next moment on', {}, period.lateFrom, 'missing', hamlet],
    ['never missing for a school, which reports when something changes', {}, period.locksAt, 'not-due', school],
    ['on time when it came at the last moment', received(lastMoment), period.locksAt, 'on-time', hamlet],
    ['late a moment later', received(period.lateFrom), period.locksAt, 'late', hamlet],
    [
      'on time when only the amendment came late',
      received(period.lateFrom, lastMoment),
      period.locksAt,
      'on-time',
      hamlet,
    ],
    ['rejected while nothing was accepted', { rejectedAt: lastMoment }, period.locksAt, 'rejected', hamlet],
    [
      'on time when a rejected one came besides',
      { ...received(lastMoment), rejectedAt: period.lateFrom },
      period.locksAt,
      'on-time',
      hamlet,
    ],
    ['rejected while the officer has returned what was accepted', { returned: 'u' }, lastMoment, 'rejected', hamlet],
    [
      'rejected when what it sent in time was returned and nothing came since',
      { returned: 'u', firstReceivedAt: lastMoment },
      period.locksAt,
      'rejected',
      hamlet,
    ],
    ['excused when it sent nothing', { excused: true }, period.locksAt, 'excused', hamlet],
    [
      'excused when what it sent was rejected',
      { excused: true, rejectedAt: lastMoment },
      period.locksAt,
      'excused',
      hamlet,
    ],
    [
      'on time when it reported although excused',
      { ...received(lastMoment), excused: true },
      period.locksAt,
      'on-time',
      hamlet,
    ],
  ])('is %s', (_what, facts, ...[at, status, unit]) => {
    expect(slotStatus(facts, unit, { period, at })).toBe(status);
  });
});

const near = fc
  .constantFrom(period.from, period.lateFrom, period.locksAt, period.opensAt)
  .chain((date) => fc.integer({ min: -2, max: 2 }).map((by) => ms(new Date(date).toISOString(), by)));
const facts: fc.Arbitrary<SlotFacts> = fc
  .record({
    receivedAt: fc.option(near),
    firstReceivedAt: fc.option(near),
    rejectedAt: fc.option(near),
    returned: fc.boolean(),
    excused: fc.boolean(),
  })
  .map(({ receivedAt, firstReceivedAt, rejectedAt, returned, excused }) => ({
    ...(receivedAt && { receivedAt, uploadId: 'u' }),
    ...(firstReceivedAt && { firstReceivedAt }),
    ...(returned && !receivedAt && { returned: 'u' }),
    ...(rejectedAt && { rejectedAt }),
    ...(excused && { excused }),
  }));

describe('completeness', () => {
  it('counts every unit that owes a report exactly once, at every moment around the deadlines', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 13, maxLength: 13 }), near, (each, at) => {
        const byUnit = Object.fromEntries(units.map((unit, index) => [unit.id, each[index] ?? {}]));

        const { owed, rate, ...parts } = completenessOf(units, byUnit, { period, at });

        expect(owed).toBe(8);
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(8);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(100);
      }),
      { numRuns: 500 },
    );
  });

  it('is 100 % at most of several communes too, and the sum of their counts', () => {
    const one = fc.array(facts, { minLength: 8, maxLength: 8 });

    fc.assert(
      fc.property(one, one, near, (first, second, at) => {
        const of = (each: SlotFacts[]) =>
          completenessOf(units, Object.fromEntries(hamlets.map((id, index) => [id, each[index] ?? {}])), {
            period,
            at,
          });

        const both = addCompleteness([of(first), of(second)]);

        expect(both.owed).toBe(16);
        expect(both.onTime).toBe(of(first).onTime + of(second).onTime);
        expect(both.onTime + both.late + both.rejected + both.missing + both.excused + both.notDue).toBe(16);
        expect(both.rate).toBeGreaterThanOrEqual(0);
        expect(both.rate).toBeLessThanOrEqual(100);
      }),
      { numRuns: 200 },
    );
  });

  const sent = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { receivedAt: lastMoment }]));
  const at = period.locksAt;

  it('is 37.5 % when three of eight have reported', () => {
    const { rate, onTime, missing } = completenessOf(units, sent('xom-2', 'xom-3', 'xom-4'), { period, at });

    expect({ rate, onTime, missing }).toEqual({ rate: 37.5, onTime: 3, missing: 5 });
  });

  it('is not raised by what schools send, nor by a unit that nobody knows', () => {
    const { rate, owed } = completenessOf(units, sent(...schoolsAndStrangers), { period, at });

    expect({ rate, owed }).toEqual({ rate: 0, owed: 8 });
  });

  it('does not hold it against the others that one is excused', () => {
    const excused = { 'xom-8': { excused: true as const } };

    const { rate } = completenessOf(units, { ...sent(...hamlets.slice(0, 7)), ...excused }, { period, at });

    expect(rate).toBe(100);
  });

  it('counts late ones as in', () => {
    const late = { 'xom-2': { receivedAt: period.lateFrom } };

    expect(completenessOf(units, late, { period, at })).toMatchObject({ late: 1, onTime: 0, rate: 12.5 });
  });

  it('is whole where nobody owes anything', () => {
    expect(completenessOf([], {}, { period, at })).toMatchObject({ owed: 0, rate: 100 });
  });

  const schoolsAndStrangers = ['truong-thcs', 'tram-y-te', 'van-phong-ubnd', 'xom-99'];
});
