import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { type AppEvent, eventSource } from '../../events/define-event.ts';
import type { EventBus } from '../ports.ts';

/** The bus did not take some events. It answers 200 even then, so this is the only sign of it. */
export class EventsNotTaken extends Error {
  override name = 'EventsNotTaken';
}

interface Bus {
  client: EventBridgeClient;
  bus: string;
}

export function createEventBus(bus: Bus): EventBus {
  return {
    async publish(events) {
      const failures: string[] = [];
      // A failed batch does not hold back the others: whoever repeats the whole says less twice.
      for (const batch of batches(events)) failures.push(...(await putBatch(bus, batch)));
      if (failures.length > 0) throw new EventsNotTaken(`the bus did not take ${failures.join(', ')}`);
    },
  };
}

async function putBatch({ client, bus }: Bus, batch: AppEvent[]): Promise<string[]> {
  const entries = batch.map((event) => entryOf(event, bus));
  const { FailedEntryCount: failed, Entries: results = [] } = await client.send(
    new PutEventsCommand({ Entries: entries }),
  );
  if (failed === 0) return [];
  return batch.flatMap(({ body }, at) => {
    const { EventId, ErrorCode = 'no answer' } = results[at] ?? {};
    return EventId === undefined ? [`${body.id} (${ErrorCode})`] : [];
  });
}

function entryOf({ name, body }: AppEvent, bus: string) {
  return {
    Source: eventSource,
    DetailType: name,
    Detail: JSON.stringify(body),
    EventBusName: bus,
  } satisfies PutEventsRequestEntry;
}

const MAX_ENTRIES = 10;
const MAX_BYTES = 256 * 1024;

/** Limits of one request: ten entries, 256 KB of them all. One that is larger by itself is sent alone, for the bus to refuse. */
function batches(events: AppEvent[]): AppEvent[][] {
  const all: AppEvent[][] = [];
  let bytesLeft = 0;
  for (const event of events) {
    const size = sizeOf(event);
    const open = all.at(-1);
    if (open && open.length < MAX_ENTRIES && size <= bytesLeft) open.push(event);
    else all.push([event]);
    bytesLeft = (all.at(-1)?.length === 1 ? MAX_BYTES : bytesLeft) - size;
  }
  return all;
}

function sizeOf({ name, body }: AppEvent): number {
  return [eventSource, name, JSON.stringify(body)].reduce((sum, part) => sum + Buffer.byteLength(part), 0);
}
