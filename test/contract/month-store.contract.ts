import { describe, expect, it } from 'vitest';
import type { MonthAct } from '../../shared/domain/month-act.ts';
import { compareOrders, type SlotKey } from '../../shared/domain/slot.ts';
import type { MonthStore } from '../../shared/ports.ts';
import { accepted, incompressibleReport, progress, report, slot, upload } from './support/samples.ts';

const months = { period: '2024-03', previous: '2024-02' };
const march = { communeId: 'luc-ba', period: '2024-03' };
const excuse = (id: string): MonthAct => ({
  id,
  kind: 'excuse',
  unitId: 'xom-2',
  at: '2024-03-12T00:00:00.000Z',
  by: 'officer@luc-ba',
});

/** What every month store does, whatever keeps it. */
export function monthStoreContract(name: string, newStore: () => Promise<MonthStore>): void {
  const readMarch = (store: MonthStore) => store.readMonth('luc-ba', months);
  const readSlot = async (store: MonthStore) => (await readMarch(store)).slots[0];

  describe(`accepted uploads to a slot of ${name}`, () => {
    it('makes the first accepted upload the current one', async () => {
      const store = await newStore();

      const written = await store.recordAccepted(slot, accepted(5));

      const { order, receivedAt } = upload(5);
      expect(written).toBe('written');
      expect((await readMarch(store)).slots).toEqual([
        { unitId: 'xom-2', counter: 1, accepted: accepted(5), firstAccepted: { order, receivedAt } },
      ]);
    });

    it('replaces the current upload by a newer one and keeps the time of the first', async () => {
      const store = await newStore();
      await store.recordAccepted(slot, accepted(5));

      const written = await store.recordAccepted(slot, accepted(6));

      expect(written).toBe('written');
      expect(await readSlot(store)).toMatchObject({
        counter: 2,
        accepted: { order: upload(6).order, report: { notes: { difficulties: 'second 6' } } },
        firstAccepted: { order: upload(5).order },
      });
    });

    it('keeps the newer report when an older one arrives late', async () => {
      const store = await newStore();
      await store.recordAccepted(slot, accepted(6));

      const written = await store.recordAccepted(slot, accepted(5));

      expect(written).toBe('refused');
      expect(await readSlot(store)).toMatchObject({ counter: 1, accepted: accepted(6) });
    });

    it('refuses an equal order and raises no counter', async () => {
      const store = await newStore();
      await store.recordAccepted(slot, accepted(5));

      const written = await store.recordAccepted(slot, accepted(5, 'the same upload, read differently'));

      expect(written).toBe('refused');
      expect(await readSlot(store)).toMatchObject({ counter: 1, accepted: accepted(5) });
    });

    it('orders two uploads of one second by key and version', async () => {
      const store = await newStore();
      await store.recordAccepted(slot, { ...upload(5, { versionId: 'v2' }), report });

      const older = await store.recordAccepted(slot, { ...upload(5, { versionId: 'v1' }), report });
      const newer = await store.recordAccepted(slot, { ...upload(5, { versionId: 'v3' }), report });

      expect([older, newer]).toEqual(['refused', 'written']);
    });

    it.each([
      ['a letter beyond the BMP above a private-use one', '\u{1F600}.csv', '\uE000.csv'],
      ['a Vietnamese letter above every ASCII one', 'ồ.csv', 'z.csv'],
      ['lower case above upper case', 'a.csv', 'Z.csv'],
    ])('compares orders by code point: %s', async (_, higher, lower) => {
      const store = await newStore();
      const [high, low] = [upload(5, { fileName: higher }), upload(5, { fileName: lower })];
      await store.recordAccepted(slot, { ...high, report });

      const written = await store.recordAccepted(slot, { ...low, report });

      expect(compareOrders(high.order, low.order)).toBeGreaterThan(0);
      expect(written).toBe('refused');
    });

    it('gives one of many writers at once the last word: the newest', async () => {
      const store = await newStore();
      const seconds = [3, 9, 1, 7, 5, 8, 2, 6, 4];

      const written = await Promise.all(seconds.map((second) => store.recordAccepted(slot, accepted(second))));

      const state = await readSlot(store);
      expect(state?.accepted?.order).toBe(upload(9).order);
      expect(state?.counter).toBe(written.filter((outcome) => outcome === 'written').length);
    });
  });

  describe(`the first accepted upload to a slot of ${name}`, () => {
    it('is lowered by an accepted upload that came in after a newer one', async () => {
      const store = await newStore();
      await store.recordAccepted(slot, accepted(6));

      const written = await store.recordEarlierAccepted(slot, upload(5));

      const { order, receivedAt } = upload(5);
      expect(written).toBe('written');
      expect(await readSlot(store)).toMatchObject({
        counter: 2,
        accepted: { order: upload(6).order },
        firstAccepted: { order, receivedAt },
      });
    });

    it('is never raised, and a refusal raises no counter', async () => {
      const store = await newStore();
      await store.recordAccepted(slot, accepted(5));

      const equal = await store.recordEarlierAccepted(slot, upload(5));
      const later = await store.recordEarlierAccepted(slot, upload(6));

      expect([equal, later]).toEqual(['refused', 'refused']);
      expect(await readSlot(store)).toMatchObject({ counter: 1, firstAccepted: { order: upload(5).order } });
    });

    it('is not made by an earlier upload where none was accepted', async () => {
      const store = await newStore();
      await store.recordNotAccepted(slot, { ...upload(6), verdict: 'rejected' });

      const written = await store.recordEarlierAccepted(slot, upload(5));

      expect(written).toBe('refused');
      expect(await readSlot(store)).not.toHaveProperty('firstAccepted');
    });
  });

  describe(`uploads to a slot of ${name} that were not accepted`, () => {
    it('never displace an accepted one, and raise the counter', async () => {
      const store = await newStore();
      await store.recordAccepted(slot, accepted(5));

      await store.recordNotAccepted(slot, { ...upload(6), verdict: 'rejected' });
      await store.recordNotAccepted(slot, { ...upload(7), verdict: 'late' });

      expect(await readSlot(store)).toEqual({
        unitId: 'xom-2',
        counter: 3,
        accepted: accepted(5),
        firstAccepted: { order: upload(5).order, receivedAt: upload(5).receivedAt },
        rejected: upload(6),
        afterLock: upload(7),
      });
    });

    it.each(['rejected', 'late'] as const)('keep the newest of their kind: %s', async (verdict) => {
      const store = await newStore();
      await store.recordNotAccepted(slot, { ...upload(6), verdict });

      const older = await store.recordNotAccepted(slot, { ...upload(5), verdict });
      const equal = await store.recordNotAccepted(slot, { ...upload(6), verdict });
      const newer = await store.recordNotAccepted(slot, { ...upload(7), verdict });

      const { rejected, afterLock, counter } = (await readSlot(store)) ?? {};
      expect([older, equal, newer]).toEqual(['refused', 'refused', 'written']);
      expect(verdict === 'late' ? afterLock : rejected).toEqual(upload(7));
      expect(counter).toBe(2);
    });

    it('do not keep an older accepted one from becoming current', async () => {
      const store = await newStore();
      await store.recordNotAccepted(slot, { ...upload(9), verdict: 'rejected' });

      const written = await store.recordAccepted(slot, accepted(5));

      expect(written).toBe('written');
      expect(await readSlot(store)).toMatchObject({ counter: 2, accepted: accepted(5), rejected: upload(9) });
    });
  });

  describe(`acts on a month of ${name}`, () => {
    it('are kept in the order in which they were appended, whatever their kind', async () => {
      const store = await newStore();
      const rules: MonthAct = {
        id: 'act-0',
        kind: 'use-rules',
        pack: 'p@2',
        register: 'r@2',
        at: excuse('').at,
        by: 'officer@luc-ba',
      };

      await store.appendAct(march, excuse('act-1'));
      await store.appendAct(march, rules);

      expect((await readMarch(store)).head).toEqual({ counter: 2, acts: [excuse('act-1'), rules] });
    });

    it('stand once where the same id comes twice', async () => {
      const store = await newStore();
      await store.appendAct(march, excuse('act-1'));

      const written = await store.appendAct(march, { ...excuse('act-1'), by: 'another@luc-ba' });

      expect(written).toBe('refused');
      expect((await readMarch(store)).head).toEqual({ counter: 1, acts: [excuse('act-1')] });
    });

    it('are all kept when many are appended at once', async () => {
      const store = await newStore();
      const ids = Array.from({ length: 8 }, (_, at) => `act-${at}`);

      await Promise.all(ids.map((id) => store.appendAct(march, excuse(id))));

      const { head } = await readMarch(store);
      expect(head.acts.map(({ id }) => id).toSorted()).toEqual(ids);
      expect(head.counter).toBe(8);
    });
  });

  describe(`progress of a month of ${name}`, () => {
    it('is written where nothing is stored and replaced only by a higher sum', async () => {
      const store = await newStore();

      const first = await store.putProgress('luc-ba', { sum: 3, progress: progress({ verdicts: { '4': 'met' } }) });
      const equal = await store.putProgress('luc-ba', { sum: 3, progress: progress() });
      const lower = await store.putProgress('luc-ba', { sum: 2, progress: progress() });
      const higher = await store.putProgress('luc-ba', {
        sum: 10,
        progress: progress({ verdicts: { '4': 'missed' } }),
      });

      expect([first, equal, lower, higher]).toEqual(['written', 'refused', 'refused', 'written']);
      expect(await store.findProgress([march])).toEqual([
        { sum: 10, progress: progress({ verdicts: { '4': 'missed' } }) },
      ]);
    });

    it('is written with a sum of zero', async () => {
      const store = await newStore();

      const written = await store.putProgress('luc-ba', { sum: 0, progress: progress() });

      expect(written).toBe('written');
    });

    it('is found for those of many months that have one, each once', async () => {
      const store = await newStore();
      const periods = Array.from({ length: 130 }, (_, at) => `${1900 + at}-01`);
      for (const period of periods.slice(0, 3))
        await store.putProgress('luc-ba', { sum: 1, progress: progress({ period }) });
      const asked = [...periods, ...periods].map((period) => ({ communeId: 'luc-ba', period }));

      const found = await store.findProgress(asked);

      expect(found.map((stored) => stored.progress.period).toSorted()).toEqual(periods.slice(0, 3));
      expect(await store.findProgress([])).toEqual([]);
    });
  });

  describe(`one unit’s months of ${name}`, () => {
    it('are its slots beside the months’ acts, and of no other unit or commune', async () => {
      const store = await newStore();
      await store.recordAccepted({ ...slot, period: '2024-02' }, accepted(5, 'February'));
      await store.recordNotAccepted(slot, { ...upload(6), verdict: 'rejected' });
      await store.appendAct(march, excuse('act of March'));
      await store.appendAct({ ...march, period: '2024-01' }, excuse('act of January'));
      await store.recordAccepted({ ...slot, unitId: 'xom-20' }, accepted(5, 'another unit'));
      await store.recordAccepted({ ...slot, communeId: 'luc-ba-2' }, accepted(5, 'another commune'));

      const found = await store.findSlots(slot, ['2023-12', '2024-01', '2024-02', '2024-03']);

      expect(found.toSorted((a, b) => (a.period < b.period ? -1 : 1))).toEqual([
        { period: '2024-01', slot: undefined, acts: [excuse('act of January')] },
        { period: '2024-02', slot: expect.objectContaining({ accepted: accepted(5, 'February') }), acts: [] },
        {
          period: '2024-03',
          slot: { unitId: 'xom-2', counter: 1, rejected: upload(6) },
          acts: [excuse('act of March')],
        },
      ]);
      expect(await store.findSlots(slot, [])).toEqual([]);
    });
  });

  describe(`counters of months of ${name}`, () => {
    it('are the changes of slots and head, beside the sum that the progress was made at', async () => {
      const store = await newStore();
      await store.recordAccepted(slot, accepted(5));
      await store.recordNotAccepted({ ...slot, unitId: 'xom-3' }, { ...upload(1), verdict: 'rejected' });
      await store.recordNotAccepted({ ...slot, unitId: 'xom-3' }, { ...upload(2), verdict: 'rejected' });
      await store.appendAct(march, excuse('an act'));
      await store.putProgress('luc-ba', { sum: 7, progress: progress() });

      const counters = await store.readCounters('luc-ba', { from: '2024-03', to: '2024-03' });

      expect(counters).toEqual([{ period: '2024-03', counter: 4, sum: 7 }]);
    });

    it('are given for the months asked for that have anything, oldest first', async () => {
      const store = await newStore();
      for (const period of ['2024-05', '2024-01', '2024-02', '2024-06'])
        await store.recordAccepted({ ...slot, period }, accepted(5));
      await store.markClosed({ communeId: 'luc-ba', period: '2024-03' }, '2024-03-20T00:00:00.000Z');
      await store.recordAccepted({ ...slot, communeId: 'luc-ba-2', period: '2024-04' }, accepted(5));

      const counters = await store.readCounters('luc-ba', { from: '2024-02', to: '2024-05' });

      expect(counters).toEqual([
        { period: '2024-02', counter: 1, sum: undefined },
        { period: '2024-03', counter: 0, sum: undefined },
        { period: '2024-05', counter: 1, sum: undefined },
      ]);
    });
  });

  describe(`reading a month of ${name}`, () => {
    it('gives an empty month where nothing is stored', async () => {
      const store = await newStore();

      const month = await readMarch(store);

      expect(month).toEqual({ previous: undefined, head: { counter: 0, acts: [] }, closedAt: undefined, slots: [] });
    });

    it('gives the slots, head and mark of the month and the progress of the month before, and nothing of other months', async () => {
      const store = await newStore();
      for (const period of ['2024-02', '2024-03', '2024-04']) {
        await store.recordAccepted({ ...slot, period }, accepted(5, period));
        await store.appendAct({ communeId: 'luc-ba', period }, excuse(`act of ${period}`));
        await store.putProgress('luc-ba', { sum: 7, progress: progress({ period }) });
        await store.markClosed({ communeId: 'luc-ba', period }, `${period}-20T00:00:00.000Z`);
      }
      await store.recordAccepted({ ...slot, communeId: 'luc-ba-2' }, accepted(5, 'another commune'));

      const month = await readMarch(store);

      expect(month.slots.map(({ accepted: current }) => current?.report.notes.difficulties)).toEqual(['2024-03']);
      expect(month.head.acts.map(({ id }) => id)).toEqual(['act of 2024-03']);
      expect(month.closedAt).toBe('2024-03-20T00:00:00.000Z');
      expect(month.previous).toEqual({ sum: 7, progress: progress({ period: '2024-02' }) });
    });

    it('gives every slot once, also of units with odd letters in their ids', async () => {
      const store = await newStore();
      const unitIds = ['xom-2', 'xóm đông', 'a#slot#b', '~progress', '\u{1F600}', '50%', '#head', 'closed'];
      for (const unitId of unitIds)
        await store.recordNotAccepted({ ...slot, unitId }, { ...upload(1), verdict: 'rejected' });

      const month = await readMarch(store);

      expect(month.slots.map(({ unitId }) => unitId).toSorted()).toEqual(unitIds.toSorted());
    });

    it('takes no slot of a malformed period for one of the month', async () => {
      const store = await newStore();
      const malformed: SlotKey[] = [
        { ...slot, period: '2024-03#slot', unitId: 'b' },
        { ...slot, period: '2024-03~', unitId: 'b' },
        { ...slot, period: '2024-03 ', unitId: 'b' },
      ];
      for (const key of malformed) await store.recordAccepted(key, accepted(5));

      const month = await readMarch(store);

      expect(month.slots).toEqual([]);
    });

    it('gives all slots where they are more than a megabyte', async () => {
      const store = await newStore();
      const wide = (second: number) => ({ ...upload(second), report: incompressibleReport(second) });
      for (let unit = 0; unit < 20; unit += 1) await store.recordAccepted({ ...slot, unitId: `u-${unit}` }, wide(unit));

      const month = await readMarch(store);

      expect(month.slots).toHaveLength(20);
      expect(month.slots.every((state) => state.accepted?.report.nominations.length === 100)).toBe(true);
    });

    it('gives copies: what is done to an answer or to what was handed in changes nothing stored', async () => {
      const store = await newStore();
      const handedIn = accepted(5, 'as it was');
      await store.recordAccepted(slot, handedIn);
      handedIn.report.notes.difficulties = 'changed afterwards';

      const before = await readSlot(store);
      if (before?.accepted) before.accepted.report.notes.difficulties = 'changed in the answer';

      expect((await readSlot(store))?.accepted?.report.notes.difficulties).toBe('as it was');
    });
  });

  describe(`the closing mark of a month of ${name}`, () => {
    it('is one instant, whoever marks it and how often', async () => {
      const store = await newStore();

      const marks = await Promise.all([
        store.markClosed(march, '2024-03-20T00:00:00.000Z'),
        store.markClosed(march, '2024-03-21T00:00:00.000Z'),
      ]);
      const again = await store.markClosed(march, '2024-03-22T00:00:00.000Z');

      expect(new Set([...marks, again]).size).toBe(1);
      expect((await readMarch(store)).closedAt).toBe(again);
    });
  });
}
