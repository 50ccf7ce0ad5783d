import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/acts/act.ts';
import type { ActStore } from '../../shared/ports.ts';

const march = { communeId: 'luc-ba', period: '2024-03' };
const excuse = (digit: string, more: Partial<Act> = {}): Act => ({
  id: `excuse-${digit.repeat(32)}`,
  ...march,
  at: '2024-03-12T01:00:00.123Z',
  by: 'officer@luc-ba',
  storedAt: '2024-03-12T01:00:00.000Z',
  ...more,
  kind: 'excuse',
  unitId: 'xom-2',
  reason: 'Lũ quét, mất liên lạc',
});

/** What every store of acts does, whatever keeps it. */
export function actStoreContract(name: string, newStore: () => Promise<ActStore>): void {
  describe(`acts in ${name}`, () => {
    it('are found whole, those of the month asked for and of no other', async () => {
      const store = await newStore();
      const evidence: Act = {
        ...march,
        id: `evidence-${'b'.repeat(32)}`,
        at: '2024-03-13T01:00:00.000Z',
        by: 'officer@luc-ba',
        kind: 'evidence',
        indicator: '17.5',
        number: '12/BC-UBND',
        date: '2024-03-10',
        summary: 'Báo cáo thu gom chất thải',
        file: { key: 'evidence/luc-ba/2024-03/x.pdf', versionId: 'v1' },
      };
      const elsewhere = [{ period: '2024-02' }, { period: '2024-04' }, { communeId: 'luc-ba-2' }];
      for (const act of [excuse('a'), evidence, ...elsewhere.map((more) => excuse('c', more))]) await store.put(act);

      const found = await store.find(march);

      expect(found.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([evidence, excuse('a')]);
    });

    it('are found by kind, where one is asked for', async () => {
      const store = await newStore();
      const revoked: Act = {
        ...march,
        id: `revoke-links-${'d'.repeat(32)}`,
        at: '2024-03-13T01:00:00.000Z',
        by: 'officer@luc-ba',
        kind: 'revoke-links',
        generation: 0,
        reason: 'Mất điện thoại',
      };
      for (const act of [excuse('a'), revoked, { ...revoked, period: '2024-04' }]) await store.put(act);

      expect(await store.find({ ...march, kind: 'revoke-links' })).toEqual([revoked]);
      expect(await store.find({ ...march, kind: 'confirm' })).toEqual([]);
    });

    it('are found of the months between two, both included', async () => {
      const store = await newStore();
      for (const period of ['2024-01', '2024-02', '2024-03', '2024-04', '2025-02'])
        await store.put(excuse('a', { period }));
      await store.put(excuse('c', { communeId: 'luc-ba-2' }));

      const found = await store.findBetween('luc-ba', { from: '2024-02', to: '2024-04' });

      expect(found.map(({ communeId, period }) => `${communeId} ${period}`).toSorted()).toEqual([
        'luc-ba 2024-02',
        'luc-ba 2024-03',
        'luc-ba 2024-04',
      ]);
    });

    it('stand as they were first put', async () => {
      const store = await newStore();

      const written = [await store.put(excuse('a')), await store.put(excuse('a', { by: 'deputy@luc-ba' }))];

      expect(written).toEqual(['written', 'refused']);
      expect(await store.find(march)).toEqual([excuse('a')]);
    });

    it('are named without being read: those of every month of the commune and of no other', async () => {
      const store = await newStore();
      const elsewhere = [{ period: '2024-02' }, { period: '2024#03' }, { communeId: 'luc-ba-2' }];
      for (const act of [excuse('a'), ...elsewhere.map((more) => excuse('c', more))]) await store.put(act);

      const keys = await store.findKeys('luc-ba');

      expect(keys.toSorted((a, b) => (a.period < b.period ? -1 : 1))).toEqual([
        { communeId: 'luc-ba', period: '2024#03', id: excuse('c').id },
        { communeId: 'luc-ba', period: '2024-02', id: excuse('c').id },
        { communeId: 'luc-ba', period: '2024-03', id: excuse('a').id },
      ]);
    });

    it('are none where nobody did anything', async () => {
      expect(await (await newStore()).find(march)).toEqual([]);
    });
  });
}
