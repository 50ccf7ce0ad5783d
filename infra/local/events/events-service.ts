import * as z from 'zod/mini';
import { byTarget, errorReply, type JsonService } from '../aws/json-edge.ts';
import { busName } from '../template/model/rules.ts';
import { account, region } from '../template/places.ts';
import type { EventBus } from './event-bus.ts';
import { putEvents, type OnPutEvent } from './put-events.ts';

const inputSchema = z.object({
  Entries: z._default(z.array(z.object({ EventBusName: z._default(z.string(), 'default') })), []),
});

export function eventsService(bus: EventBus, onEvent: OnPutEvent): JsonService {
  return {
    name: 'events',
    actionOf: byTarget('AWSEvents'),
    contentType: 'application/x-amz-json-1.1',
    facts: () => ({}),
    wishes: ({ action, body }) => {
      const buses = new Set(inputSchema.parse(JSON.parse(body)).Entries.map((entry) => busName(entry.EventBusName)));
      return [...buses].map((name) => ({
        action: `events:${action}`,
        resource: `arn:aws:events:${region}:${account}:event-bus/${name}`,
      }));
    },
    handle: async ({ action, body }) => {
      if (action !== 'PutEvents')
        return errorReply(400, 'UnknownOperationException', `The local run does not do ${action}.`);
      const output = await putEvents(body, bus, onEvent);
      if (output === undefined)
        return errorReply(400, 'ValidationException', 'The entries are no valid PutEvents request.');
      return { status: 200, body: JSON.stringify(output) };
    },
  };
}
