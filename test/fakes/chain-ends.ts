import type { ChainEnd, ChainEnds } from '../../shared/ports.ts';
import { around, type Tick } from './tick.ts';

export type EndState = Map<string, ChainEnd>;

export function fakeChainEnds(state: EndState = new Map(), tick?: Tick): ChainEnds {
  const step = around(tick);
  return {
    find: (scope) => step('ends.find', () => state.get(scope)),
    note: (scope, end) =>
      step('ends.note', () => {
        if ((state.get(scope)?.n ?? 0) < end.n) state.set(scope, { ...end });
      }),
  };
}
