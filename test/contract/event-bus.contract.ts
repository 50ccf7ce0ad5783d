import { describe, expect, it } from 'vitest';
import type { AppEvent } from '../../events/define-event.ts';
import type { EventBus } from '../../shared/ports.ts';
import { event } from './support/samples.ts';

export interface BusWorld {
  bus: EventBus;
  /** What was said so far, oldest first. */
  said: () => AppEvent[];
  /** From now on the bus takes no event with this id. */
  refuse: (id: string) => void;
}

/** What every bus does, whatever carries it. */
export function eventBusContract(name: string, newWorld: () => Promise<BusWorld>): void {
  describe(`publishing to ${name}`, () => {
    it('says every event, with its name and body, in order', async () => {
      const { bus, said } = await newWorld();
      const events = Array.from({ length: 25 }, (_, at) => event(`id-${at}`, { note: 'đất hiến', at }));

      await bus.publish(events);

      expect(said()).toEqual(events);
    });

    it('says nothing where there is nothing to say', async () => {
      const { bus, said } = await newWorld();

      await bus.publish([]);

      expect(said()).toEqual([]);
    });

    it('throws, naming the one of three that was not taken, and says the two others', async () => {
      const { bus, said, refuse } = await newWorld();
      refuse('id-2');

      const publishing = bus.publish([event('id-1'), event('id-2'), event('id-3')]);

      await expect(publishing).rejects.toThrow(/did not take id-2\b(?!.*id-[13])/);
      expect(said().map(({ body }) => body.id)).toEqual(['id-1', 'id-3']);
    });

    it('goes on to the later events when one of the first is not taken', async () => {
      const { bus, said, refuse } = await newWorld();
      refuse('id-0');
      const events = Array.from({ length: 12 }, (_, at) => event(`id-${at}`));

      await expect(bus.publish(events)).rejects.toThrow('id-0');

      expect(said()).toHaveLength(11);
    });

    it('says events that are too large for one request together', async () => {
      const { bus, said } = await newWorld();
      const events = Array.from({ length: 4 }, (_, at) => event(`id-${at}`, { note: 'đ'.repeat(50_000) }));

      await bus.publish(events);

      expect(said().map(({ body }) => body.id)).toEqual(['id-0', 'id-1', 'id-2', 'id-3']);
    });
  });
}
