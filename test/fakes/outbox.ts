import type { Outbox, OutboxEntry } from '../../shared/ports.ts';
import type { MessageKey } from '../../shared/domain/mailing/message.ts';
import { type Stored, stored } from './stored.ts';
import { around, type Tick } from './tick.ts';

/** Kind, district, period and id → message and where it stands. */
export type OutboxState = Map<string, Stored<OutboxEntry>>;

export const newOutboxState = (): OutboxState => new Map();

const nameOf = ({ kind, districtId, period, id }: MessageKey): string => `${districtId} ${kind}#${period}#${id}`;

export function fakeOutbox(state: OutboxState = newOutboxState(), tick?: Tick): Outbox {
  const step = around(tick);
  return {
    put: (entry) =>
      step('outbox.put', () => {
        const name = nameOf(entry.message);
        if (state.has(name)) return 'refused';
        state.set(name, stored(entry));
        return 'written';
      }),
    find: ({ kind, districtId, period }) =>
      step('outbox.find', () =>
        [...state]
          .filter(([name]) => name.startsWith(`${districtId} ${kind}#${period === undefined ? '' : `${period}#`}`))
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([, entry]) => entry.copy()),
      ),
    note: (key, { from, to }) =>
      step('outbox.note', () => {
        const entry = state.get(nameOf(key))?.copy();
        if (!entry) return 'refused';
        const { state: is, attempts } = entry.delivery;
        const mayBe = to.state === 'sent' ? is !== 'sent' : is === from.state && attempts === from.attempts;
        if (!mayBe) return 'refused';
        state.set(nameOf(key), stored({ ...entry, delivery: to }));
        return 'written';
      }),
  };
}
