import type { AppEvent } from '../../events/define-event.ts';
import type { EventBus } from '../../shared/ports.ts';
import { stored } from './stored.ts';
import { around, type Tick } from './tick.ts';

export interface BusState {
  /** Everything that was said, oldest first, repeats included. */
  events: AppEvent[];
  /** Events that the bus does not take; a test sets it. */
  refuses: (event: AppEvent) => boolean;
}

export const newBusState = (): BusState => ({ events: [], refuses: () => false });

export function fakeEventBus(state: BusState = newBusState(), tick?: Tick): EventBus {
  const step = around(tick);
  return {
    publish: (events) =>
      step('bus.publish', () => {
        const refused = events.filter(state.refuses);
        state.events.push(...stored(events.filter((event) => !state.refuses(event))).copy());
        if (refused.length > 0)
          throw new Error(`the bus did not take ${refused.map(({ body }) => body.id).join(', ')}`);
      }),
  };
}
