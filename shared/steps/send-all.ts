import { isOpen } from '../domain/mailing/delivery.ts';
import type { Message } from '../domain/mailing/message.ts';
import type { Outbox, OutboxEntry } from '../ports.ts';
import { putMissing } from './put-missing.ts';
import { addSentOut, type SendOut, type SentOut } from './send-out.ts';

export interface SendAllDeps {
  outbox: Pick<Outbox, 'find' | 'put'>;
  sendOut: SendOut;
  now: () => Date;
  /** A second or so, in which another run may get on. */
  pause: () => Promise<void>;
}

export interface SentAll extends SentOut {
  put: number;
  /** Neither sent nor given up: to be tried again. */
  open: number;
}

const mostRounds = 5;

/** Puts what is wanted into the outbox where it is not there, and sends it; of each message, once. */
export async function sendAll(
  deps: SendAllDeps,
  wanted: Message[],
  box: Parameters<Outbox['find']>[0],
): Promise<SentAll> {
  const ids = new Set(wanted.map(({ id }) => id));
  const find = async (): Promise<OutboxEntry[]> =>
    (await deps.outbox.find(box)).filter(({ message }) => ids.has(message.id));
  const known = await find();
  const put = await putMissing(deps, wanted, known);
  let tally = await deps.sendOut([...known, ...put]);
  let open = (await find()).filter(isOpenEntry);
  // The same event at once: the other run puts and sends some of them. What has failed has to wait longer than this.
  for (let round = 1; round < mostRounds && open.some(isWithAnother); round += 1) {
    await deps.pause();
    tally = addSentOut(tally, await deps.sendOut(open));
    open = (await find()).filter(isOpenEntry);
  }
  return { put: put.length, ...tally, open: open.length };
}

const isOpenEntry = ({ delivery }: OutboxEntry): boolean => isOpen(delivery);
const isWithAnother = ({ delivery }: OutboxEntry): boolean => delivery.state !== 'failed';

/** So that the queue delivers the event again. */
export function throwIfOpen({ open }: Pick<SentAll, 'open'>): void {
  if (open > 0) throw new Error(`${open} messages are still to be sent`);
}
