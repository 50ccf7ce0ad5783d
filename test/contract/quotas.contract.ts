import { describe, expect, it } from 'vitest';
import type { Quotas } from '../../shared/ports.ts';

const until = new Date('2024-03-12T17:00:00Z');

/** What all counters do, wherever they are kept. */
export function quotasContract(name: string, newQuotas: () => Promise<Quotas>): void {
  describe(`the counters in ${name}`, () => {
    it('let as many be taken as are allowed, and no more', async () => {
      const quotas = await newQuotas();

      const taken = [];
      for (let time = 0; time < 4; time += 1) taken.push(await quotas.take({ key: 'a', most: 3, until }));

      expect(taken).toEqual(['taken', 'taken', 'taken', 'used-up']);
    });

    it('count each key alone', async () => {
      const quotas = await newQuotas();

      await quotas.take({ key: 'a', most: 1, until });

      expect(await quotas.take({ key: 'b', most: 1, until })).toBe('taken');
      expect(await quotas.take({ key: 'a', most: 1, until })).toBe('used-up');
    });

    it('give away no more where many ask at once', async () => {
      const quotas = await newQuotas();

      const asked = Array.from({ length: 20 }, () => quotas.take({ key: 'a', most: 7, until }));

      expect((await Promise.all(asked)).filter((taken) => taken === 'taken')).toHaveLength(7);
    });

    it('go by what is allowed now, where that was changed', async () => {
      const quotas = await newQuotas();
      const take = (most: number) => quotas.take({ key: 'a', most, until });

      for (let time = 0; time < 3; time += 1) await take(3);

      expect([await take(2), await take(4), await take(4)]).toEqual(['used-up', 'taken', 'used-up']);
    });
  });
}
