import { describe, expect, it } from 'vitest';
import type { SummaryStore } from '../../shared/ports.ts';
import { summary } from './support/samples.ts';

/** What every summary store does, whatever keeps it. */
export function summaryStoreContract(name: string, newStore: () => Promise<SummaryStore>): void {
  const withVersions = async (versions: number): Promise<SummaryStore> => {
    const store = await newStore();
    for (let version = 1; version <= versions; version += 1) await store.putVersion(summary(version));
    return store;
  };

  describe(`versions of a summary in ${name}`, () => {
    it('are none where none was put', async () => {
      const store = await newStore();

      const found = [
        await store.latest('dai-tu', '2024-03'),
        await store.version('dai-tu', '2024-03', 1),
        await store.asOf('dai-tu', '2024-03', '2030-01-01T00:00:00.000Z'),
      ];

      expect(found).toEqual([undefined, undefined, undefined]);
    });

    it('are put once: the first stands', async () => {
      const store = await newStore();
      const rival = summary(1, { publishedAt: '2024-04-09T00:00:00.000Z' });

      const written = [await store.putVersion(summary(1)), await store.putVersion(rival)];

      expect(written).toEqual(['written', 'refused']);
      expect(await store.latest('dai-tu', '2024-03')).toEqual(summary(1));
    });

    it('are put by one of two who put at once', async () => {
      const store = await newStore();

      const written = await Promise.all([store.putVersion(summary(1)), store.putVersion(summary(1))]);

      expect(written.toSorted()).toEqual(['refused', 'written']);
    });

    it('are found by number, and the newest by number is the latest, past nine too', async () => {
      const store = await withVersions(11);

      const latest = await store.latest('dai-tu', '2024-03');
      const second = await store.version('dai-tu', '2024-03', 2);

      expect([latest?.version, second?.version]).toEqual([11, 2]);
      expect(await store.version('dai-tu', '2024-03', 12)).toBeUndefined();
    });

    it.each([
      ['before the first', '2024-03-31T23:59:59.999Z', undefined],
      ['at the very instant of the first', '2024-04-01T00:00:00.000Z', 1],
      ['between two', '2024-04-02T12:00:00.000Z', 2],
      ['in another zone', '2024-04-02T06:59:59+07:00', 1],
      ['after the last', '2025-01-01T00:00:00.000Z', 3],
    ])('are found as of an instant: %s', async (_, instant, expected) => {
      const store = await withVersions(3);

      const found = await store.asOf('dai-tu', '2024-03', instant);

      expect(found?.version).toBe(expected);
    });

    it('of another month or district are not mixed in', async () => {
      const store = await withVersions(2);
      await store.putVersion(summary(7, { period: '2024-04' }));
      await store.putVersion(summary(8, { period: '2024-02' }));
      await store.putVersion(summary(9, { districtId: 'dai-tu-2' }));

      const latest = await store.latest('dai-tu', '2024-03');

      expect(latest).toEqual(summary(2));
    });
  });

  describe(`the list of months in ${name}`, () => {
    it('has each month with a version once, oldest first, with its newest version', async () => {
      const store = await withVersions(2);
      await store.putVersion(summary(1, { period: '2024-01', publishedAt: '2024-02-01T00:00:00.000Z' }));
      await store.markClosing('dai-tu', '2024-05', '2024-06-01T00:00:00.000Z');
      await store.markAnnounced('dai-tu', '2024-06', 1);
      await store.putVersion(summary(1, { districtId: 'phu-luong', period: '2023-12' }));

      const months = await store.list('dai-tu');

      expect(months).toEqual([
        { period: '2024-01', version: 1, publishedAt: '2024-02-01T00:00:00.000Z' },
        { period: '2024-03', version: 2, publishedAt: '2024-04-02T00:00:00.000Z' },
      ]);
    });

    it('is empty for a district that has published nothing', async () => {
      const store = await newStore();

      const months = await store.list('dai-tu');

      expect(months).toEqual([]);
    });
  });

  describe(`the marks of a close in ${name}`, () => {
    it('agree on one instant of closing, whoever marks it and how often', async () => {
      const store = await newStore();
      const before = await store.closedAt('dai-tu', '2024-03');

      const marks = await Promise.all([
        store.markClosing('dai-tu', '2024-03', '2024-04-01T00:00:00.000Z'),
        store.markClosing('dai-tu', '2024-03', '2024-04-02T00:00:00.000Z'),
      ]);

      const closedAt = await store.closedAt('dai-tu', '2024-03');
      expect(before).toBeUndefined();
      expect(marks).toEqual([closedAt, closedAt]);
      expect(await store.markClosing('dai-tu', '2024-03', '2024-04-03T00:00:00.000Z')).toBe(closedAt);
    });

    it('know the newest version that was announced and never go back', async () => {
      const store = await newStore();
      const before = await store.announced('dai-tu', '2024-03');

      await store.markAnnounced('dai-tu', '2024-03', 2);
      await store.markAnnounced('dai-tu', '2024-03', 1);

      expect(before).toBe(0);
      expect(await store.announced('dai-tu', '2024-03')).toBe(2);
      expect(await store.announced('dai-tu', '2024-04')).toBe(0);
    });
  });
}
