import type { Act } from '../../shared/domain/acts/act.ts';
import type { ActStore } from '../../shared/ports.ts';
import { type Stored, stored } from './stored.ts';
import { around, type Tick } from './tick.ts';

/** Month → id → act. */
export type ActState = Map<string, Map<string, Stored<Act>>>;

export const newActState = (): ActState => new Map();

const nameOf = ({ communeId, period }: { communeId: string; period: string }): string => `${communeId} ${period}`;

export function fakeActStore(state: ActState = newActState(), tick?: Tick): ActStore {
  const step = around(tick);
  return {
    put: (act) =>
      step('acts.put', () => {
        const acts = state.get(nameOf(act)) ?? new Map<string, Stored<Act>>();
        state.set(nameOf(act), acts);
        if (acts.has(act.id)) return 'refused';
        acts.set(act.id, stored(act));
        return 'written';
      }),
    findKeys: (communeId) =>
      step('acts.findKeys', () =>
        [...state.values()].flatMap((acts) =>
          [...acts.values()].flatMap((act) => {
            const { id, period, ...where } = act.copy();
            return where.communeId === communeId ? [{ communeId, period, id }] : [];
          }),
        ),
      ),
    findBetween: (communeId, { from, to }) =>
      step('acts.findBetween', () =>
        [...state.values()].flatMap((acts) =>
          [...acts.values()]
            .map((act) => act.copy())
            .filter((act) => act.communeId === communeId && from <= act.period && act.period <= to),
        ),
      ),
    find: (month) =>
      step('acts.find', () =>
        [...(state.get(nameOf(month))?.values() ?? [])]
          .map((act) => act.copy())
          .filter(({ kind }) => month.kind === undefined || kind === month.kind),
      ),
  };
}
