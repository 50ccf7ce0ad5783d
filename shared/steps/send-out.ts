import { addressOf } from '../domain/mailing/address-of.ts';
import type { Contacts, Distribution } from '../domain/mailing/contacts.ts';
import { hasFailed, isDue, isExhausted, isOpen, takenInHand, wasSent } from '../domain/mailing/delivery.ts';
import type { Message } from '../domain/mailing/message.ts';
import type { Channel, Outbox, OutboxEntry } from '../ports.ts';

export interface SendOutDeps {
  outbox: Pick<Outbox, 'note'>;
  channel: Channel;
  /** Looked into when a message is sent, so that a corrected address helps one that has failed. */
  mailing: { contacts: Contacts[]; distributions: Distribution[] };
  /** Told of each message that is tried no more: an alarm reads it there (infra/constructs/given-up-alarm.ts). */
  log: { info: (message: string, about: Record<string, unknown>) => void };
  now: () => Date;
}

/** How many messages came to what. `waiting`: in somebody else's hands, or not to be tried yet. */
export interface SentOut {
  sent: number;
  failed: number;
  gaveUp: number;
  waiting: number;
}

export type SendOut = (entries: OutboxEntry[]) => Promise<SentOut>;

/**
 * Sends what is due of the given messages. Each is taken in hand first, by a conditional write, so of several senders
 * one sends. A death after the channel took it and before that is noted has it sent again, when its lease has run out.
 */
export function createSendOut(deps: SendOutDeps): SendOut {
  return async (entries) => {
    const tally: SentOut = { sent: 0, failed: 0, gaveUp: 0, waiting: 0 };
    for (const entry of entries) {
      if (isOpen(entry.delivery)) tally[await sendOne(deps, entry)] += 1;
    }
    return tally;
  };
}

async function sendOne(deps: SendOutDeps, { message, delivery }: OutboxEntry): Promise<keyof SentOut> {
  const at = deps.now().toISOString();
  if (!isDue(delivery, at)) return 'waiting';
  if (isExhausted(delivery))
    return note(deps, message, { from: delivery, to: hasFailed(delivery, { at, reason: 'no-answer' }) });
  const inHand = takenInHand(delivery, at);
  if ((await deps.outbox.note(message, { from: delivery, to: inHand })) === 'refused') return 'waiting';
  const answer = await trySending(deps, message);
  const then = deps.now().toISOString();
  const to = answer.taken ? wasSent(inHand, then) : hasFailed(inHand, { at: then, reason: answer.reason });
  return note(deps, message, { from: inHand, to });
}

async function note(
  deps: SendOutDeps,
  message: Message,
  change: Parameters<Outbox['note']>[1],
): Promise<keyof SentOut> {
  const { state, reason } = change.to;
  const written = await deps.outbox.note(message, change);
  if (state === 'sent') return 'sent';
  if (written === 'refused') return 'waiting';
  if (state !== 'gave-up') return 'failed';
  deps.log.info('given up', { id: message.id, reason });
  return 'gaveUp';
}

async function trySending({ channel, mailing }: SendOutDeps, message: Message): ReturnType<Channel['send']> {
  const to = addressOf(mailing, message);
  if (to === undefined) return { taken: false, reason: 'no-address' };
  const { id, subject, text } = message;
  return channel.send({ id, to, subject, text });
}

/** Of two tries one after the other: what waits is what waits after the second. */
export function addSentOut(a: SentOut, b: SentOut): SentOut {
  return {
    sent: a.sent + b.sent,
    failed: a.failed + b.failed,
    gaveUp: a.gaveUp + b.gaveUp,
    waiting: b.waiting,
  };
}
