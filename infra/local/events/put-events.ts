import * as z from 'zod/mini';
import { busName } from '../template/model/rules.ts';
import { busEvent, type BusEvent, type EventBus } from './event-bus.ts';

const entrySchema = z.object({
  Source: z.optional(z.string()),
  DetailType: z.optional(z.string()),
  Detail: z.optional(z.string()),
  EventBusName: z._default(z.string(), 'default'),
  Resources: z._default(z.array(z.string()), []),
});
const inputSchema = z.object({ Entries: z.array(entrySchema).check(z.minLength(1), z.maxLength(10)) });

type Entry = z.infer<typeof entrySchema>;
type EntryResult = { EventId: string } | { ErrorCode: string; ErrorMessage: string };

export interface PutEventsOutput {
  FailedEntryCount: number;
  Entries: readonly EntryResult[];
}

const maxRequestBytes = 1024 * 1024;

/** Takes part in nothing but looking: the console shows what the app says. */
export type OnPutEvent = (bus: string, event: BusEvent) => void;

/** PutEvents: 200 with a count of what failed; undefined where the request itself is not valid. */
export async function putEvents(
  body: string,
  bus: EventBus,
  onEvent: OnPutEvent,
): Promise<PutEventsOutput | undefined> {
  const read = inputSchema.safeParse(JSON.parse(body));
  if (!read.success || Buffer.byteLength(body) > maxRequestBytes) return undefined;
  const results: EntryResult[] = [];
  for (const entry of read.data.Entries) results.push(await putEntry(entry, bus, onEvent));
  return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
}

async function putEntry(entry: Entry, bus: EventBus, onEvent: OnPutEvent): Promise<EntryResult> {
  const { Source: source, DetailType: detailType, Detail: text } = entry;
  if (!source || !detailType || text === undefined) {
    return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source, DetailType and Detail are required.' };
  }
  const detail = parseObject(text);
  if (detail === undefined) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  const event = busEvent({ source, 'detail-type': detailType, resources: entry.Resources, detail }, new Date());
  await bus.publish(busName(entry.EventBusName), event);
  onEvent(busName(entry.EventBusName), event);
  return { EventId: event.id };
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
