import type { Quotas } from '../../shared/ports.ts';
import { around, type Tick } from './tick.ts';

/** Counters that stay in this object. */
export function fakeQuotas(taken = new Map<string, number>(), tick?: Tick): Quotas {
  const step = around(tick);
  return {
    take: ({ key, most }) =>
      step('quotas.take', () => {
        const count = taken.get(key) ?? 0;
        if (count > 0 && count >= most) return 'used-up';
        taken.set(key, count + 1);
        return 'taken';
      }),
  };
}
