import type { Mailing } from '../../data/mailing.ts';
import { isOpen } from '../../shared/domain/mailing/delivery.ts';
import { deliveryId, type Message } from '../../shared/domain/mailing/message.ts';
import { summaryText, type Announcement } from '../../shared/domain/mailing/summary-text.ts';
import type { Given } from '../../shared/domain/rules.ts';
import type { Outbox, OutboxEntry } from '../../shared/ports.ts';
import { putMissing } from '../../shared/steps/put-missing.ts';
import { requireDistrictMonth } from '../../shared/steps/require-month.ts';
import { addSentOut, type SendOut, type SentOut } from '../../shared/steps/send-out.ts';

export interface DeliverSummaryDeps {
  given: Given;
  mailing: Pick<Mailing, 'distributions'>;
  outbox: Outbox;
  sendOut: SendOut;
  publicUrl: string;
  now: () => Date;
  /** A second or so, in which another run may get on. */
  pause: () => Promise<void>;
}

export interface Delivered extends SentOut {
  districtId: string;
  period: string;
  version: number;
  put: number;
  /** Neither sent nor given up: to be tried again. */
  open: number;
}

const mostRounds = 5;

/** Writes a version of a district's month to everybody on its list; of each recipient, once. */
export function createDeliverSummary(deps: DeliverSummaryDeps) {
  return async (announced: Announcement): Promise<Delivered> => {
    const messages = messagesOf(deps, announced);
    const { districtId, period } = announced.content;
    const ids = new Set(messages.map(({ id }) => id));
    const find = async (): Promise<OutboxEntry[]> => {
      const entries = await deps.outbox.find({ kind: 'deliver', districtId, period });
      return entries.filter(({ message }) => ids.has(message.id));
    };
    const known = await find();
    const put = await putMissing(deps, messages, known);
    let tally = await deps.sendOut([...known, ...put]);
    let open = (await find()).filter(isOpenEntry);
    // The same event at once: the other run puts and sends some of them. What has failed has to wait longer than this.
    for (let round = 1; round < mostRounds && open.some(isWithAnother); round += 1) {
      await deps.pause();
      tally = addSentOut(tally, await deps.sendOut(open));
      open = (await find()).filter(isOpenEntry);
    }
    const { version } = announced;
    return { districtId, period, version, put: put.length, ...tally, open: open.length };
  };
}

const isOpenEntry = ({ delivery }: OutboxEntry): boolean => isOpen(delivery);
const isWithAnother = ({ delivery }: OutboxEntry): boolean => delivery.state !== 'failed';

/** So that the queue delivers the event again. */
export function throwIfOpen({ open }: Delivered): void {
  if (open > 0) throw new Error(`${open} messages are still to be delivered`);
}

function messagesOf({ given, mailing, publicUrl }: DeliverSummaryDeps, announced: Announcement): Message[] {
  const { version, content } = announced;
  const { districtId, period } = content;
  const { rules } = requireDistrictMonth(given, { districtId, period });
  const text = summaryText({ ...announced, rules, publicUrl });
  return mailing.distributions
    .filter((list) => list.districtId === districtId)
    .flatMap((list) => list.recipients)
    .map(({ id: recipientId }) => {
      const id = deliveryId({ districtId, period, version, recipientId });
      return { kind: 'deliver', id, districtId, period, version, recipientId, ...text };
    });
}
