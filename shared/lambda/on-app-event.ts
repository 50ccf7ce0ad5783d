import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { correlated, requestOf, type InvocationContext } from './correlation.ts';
import type { Log } from './log.ts';

interface Defined<Detail> {
  name: string;
  schema: z.ZodMiniType<{ id: string; detail: Detail }>;
}

/** One of our own events, as a rule of the bus puts it into a queue. */
const onBusSchema = z.object({ 'detail-type': z.string(), detail: z.unknown() });

/**
 * A queue's messages about events of the app. What cannot be read throws, and so ends in the dead-letter queue with an
 * alarm: it is never dropped.
 */
export function onAppEvent<Detail>(log: Log, events: Defined<Detail>[], take: (detail: Detail) => Promise<void>) {
  return async ({ Records }: SQSEvent, context?: InvocationContext): Promise<void> => {
    for (const { body } of Records) {
      const said = z.parse(onBusSchema, JSON.parse(body));
      const event = events.find(({ name }) => name === said['detail-type']);
      if (!event) throw new Error(`no event is known by the name ${said['detail-type']}`);
      const { id, detail } = z.parse(event.schema, said.detail);
      await correlated(log, { correlationId: id, ...requestOf(context) }, () => take(detail));
    }
  };
}
