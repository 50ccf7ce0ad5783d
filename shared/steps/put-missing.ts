import { newDelivery } from '../domain/mailing/delivery.ts';
import type { Message } from '../domain/mailing/message.ts';
import type { Outbox, OutboxEntry } from '../ports.ts';

/**
 * Puts what the outbox lacks, all of it before anything is sent. Gives what this run has put: of two runs at once each
 * gets some. The first text under an id stands, so what has changed since is not said again.
 */
export async function putMissing(
  { outbox, now }: { outbox: Pick<Outbox, 'put'>; now: () => Date },
  messages: Message[],
  known: OutboxEntry[],
): Promise<OutboxEntry[]> {
  const ids = new Set(known.map(({ message }) => message.id));
  const put: OutboxEntry[] = [];
  for (const message of messages.filter(({ id }) => !ids.has(id))) {
    const entry = { message, delivery: newDelivery(now().toISOString()) };
    if ((await outbox.put(entry)) === 'written') put.push(entry);
  }
  return put;
}
