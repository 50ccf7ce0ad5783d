import * as z from 'zod/mini';
import { deliverySchema, type Delivery } from '../domain/mailing/delivery.ts';
import { messageSchema } from '../domain/mailing/message.ts';
import type { Outbox, OutboxEntry } from '../ports.ts';
import { binary, binarySchema, type Item, map, number, text } from './attributes.ts';
import { pack, unpack } from './compact.ts';
import { outboxKey, outboxRange } from './keys.ts';
import { ifAbsent, keyItem, putItem, queryItems, type Table, updateItem } from './table.ts';

const itemSchema = z.object({
  message: binarySchema,
  /** What is null is left out. */
  delivery: z.object({
    ...deliverySchema.shape,
    nextTry: z._default(deliverySchema.shape.nextTry, null),
    reason: z._default(deliverySchema.shape.reason, null),
  }),
});

/** A district's messages, a partition a district: what is said once, and beside it where it stands. */
export function createOutbox(table: Table): Outbox {
  return {
    put: ({ message, delivery }) =>
      putItem(
        table,
        { ...keyItem(outboxKey(message)), message: binary(pack(message)), delivery: map(deliveryItem(delivery)) },
        ifAbsent,
      ),
    async find(box) {
      const entries: OutboxEntry[] = [];
      for await (const item of queryItems(table, outboxRange(box))) entries.push(readEntry(item));
      return entries;
    },
    note: (key, { from, to }) =>
      updateItem(table, outboxKey(key), {
        update: 'SET #delivery = :to',
        names: { '#delivery': 'delivery', '#state': 'state', ...(to.state !== 'sent' && { '#attempts': 'attempts' }) },
        ...(to.state === 'sent' ? whereverItStands(to) : whereItWas(from, to)),
      }),
  };
}

function whereverItStands(to: Delivery) {
  return {
    condition: 'attribute_exists(#delivery) AND #delivery.#state <> :sent',
    values: { ':to': map(deliveryItem(to)), ':sent': text('sent') },
  };
}

function whereItWas(from: Delivery, to: Delivery) {
  return {
    condition: '#delivery.#state = :state AND #delivery.#attempts = :attempts',
    values: { ':to': map(deliveryItem(to)), ':state': text(from.state), ':attempts': number(from.attempts) },
  };
}

function deliveryItem({ state, attempts, at, nextTry, reason }: Delivery): Item {
  return {
    state: text(state),
    attempts: number(attempts),
    at: text(at),
    ...(nextTry !== null && { nextTry: text(nextTry) }),
    ...(reason !== null && { reason: text(reason) }),
  };
}

function readEntry(item: Record<string, unknown>): OutboxEntry {
  const { message, delivery } = itemSchema.parse(item);
  return { message: unpack(message, messageSchema), delivery };
}
