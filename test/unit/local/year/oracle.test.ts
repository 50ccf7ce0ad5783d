import { describe, expect, it } from 'vitest';
import { Book, type Outcome } from '../../../../infra/local/year/oracle/book.ts';
import { expectedProof, expectedStatuses } from '../../../../infra/local/year/oracle/expected-month.ts';
import { expectedTotals, unitTotals } from '../../../../infra/local/year/oracle/expected-totals.ts';
import { makeWorld } from '../../../../infra/local/year/world.ts';
import { givenOfLucBa } from '../../../fixtures/local/year.ts';
import { reportOf } from '../../domain/lucba.ts';

const world = makeWorld(givenOfLucBa(), 'dai-tu');
const onTime = '2024-03-12T03:00:00.000Z';
const late = '2024-03-18T03:00:00.000Z';

/** Notes a hamlet's report with so much waste, so many of ten households, and so many with the three cleans. */
function bookWith() {
  const book = new Book();
  let count = 0;
  const send = (unitId: string, figure: number, how: { period?: string; outcome?: Outcome; at?: string } = {}) => {
    const { period = '2024-03', outcome = 'accepted', at = onTime } = how;
    const report = reportOf(unitId, period, {
      indicators: { '17.5': { total: 10, met: figure }, '14.1': { total: 99, met: 98 } },
      movements: { 'PT.08': figure / 10, 'PT.12': figure },
      resources: {},
    });
    const uploadId = `u-${(count += 1)}`;
    book.noteSent({ slot: { communeId: 'luc-ba', period, unitId }, uploadId, report, outcome, sha256: '', at });
    return uploadId;
  };
  return { book, send };
}

describe('what must come of a year', () => {
  it('is the sum of the newest reports that were accepted and not returned', () => {
    const { book, send } = bookWith();
    send('xom-2', 3, { period: '2024-02' });
    send('xom-3', 7, { period: '2024-02' });
    send('xom-2', 1);
    send('xom-2', 2);
    send('xom-3', 9, { outcome: 'rejected' });
    send('xom-4', 9, { outcome: 'late' });
    book.noteReturned(send('xom-5', 8));

    const { ratios, tallies } = expectedTotals(world, book, '2024-03');

    expect(tallies['PT.08']).toEqual({ month: 0.2, toDate: 1.2 });
    expect(tallies['PT.12']).toEqual({ month: 9, toDate: 9 });
    expect(ratios['17.5']).toEqual({ met: 9, total: 20, reported: 2 });
    expect(ratios['14.1']).toBeUndefined();
    expect(expectedTotals(world, book, '2024-02').tallies['PT.08']).toEqual({ month: 1, toDate: 1 });
  });

  it('has of each unit what its own reports come to, and of a level what it said last', () => {
    const { book, send } = bookWith();
    send('xom-2', 3, { period: '2024-02' });
    send('xom-2', 1);
    send('xom-3', 0);
    book.noteReturned(send('xom-5', 8));

    const totals = unitTotals(world, book, { communeId: 'luc-ba', period: '2024-03' });

    expect([totals['PT.08'], totals['PT.12'], totals['PT.01']]).toEqual([{ 'xom-2': 0.4 }, { 'xom-2': 1 }, {}]);
    expect(totals['PT.15']).toBeUndefined();
  });

  it('counts every file once', () => {
    const { book, send } = bookWith();
    send('xom-2', 1);
    send('xom-2', 2);
    send('xom-3', 9, { outcome: 'rejected' });
    send('xom-4', 9, { outcome: 'late' });
    book.noteReturned(send('xom-5', 8));
    book.noteReturned(send('xom-6', 8));
    send('xom-6', 9);

    expect(expectedProof(book, '2024-03')).toEqual({
      received: 7,
      accepted: 2,
      superseded: 2,
      rejected: 2,
      late: 1,
      waiting: 0,
      lost: 0,
    });
  });

  it('has every unit in one state', () => {
    const { book, send } = bookWith();
    const slot = (unitId: string) => ({ communeId: 'luc-ba', period: '2024-03', unitId });
    send('xom-van-thanh', 1);
    send('xom-van-thanh', 2, { at: late });
    send('xom-2', 1, { at: late });
    send('xom-3', 1, { outcome: 'rejected' });
    book.noteReturned(send('xom-4', 1));
    send('xom-5', 1, { outcome: 'late' });
    book.noteReturned(send('xom-8', 1));
    send('xom-8', 2, { at: late });
    book.noteExcused(slot('xom-6'), true);
    book.noteExcused(slot('xom-7'), true);
    book.noteExcused(slot('xom-7'), false);

    expect(Object.fromEntries(expectedStatuses(world, book, { communeId: 'luc-ba', period: '2024-03' }))).toMatchObject(
      {
        'xom-van-thanh': 'on-time',
        'xom-2': 'late',
        'xom-3': 'rejected',
        'xom-4': 'rejected',
        'xom-5': 'missing',
        'xom-6': 'excused',
        'xom-7': 'missing',
        'xom-8': 'late',
        'tram-y-te': 'not-due',
      },
    );
  });
});
