import type { Mailing } from '../../data/mailing.ts';
import { deliveryId, type Message } from '../../shared/domain/mailing/message.ts';
import { summaryText, type Announcement } from '../../shared/domain/mailing/summary-text.ts';
import type { Given } from '../../shared/domain/rules.ts';
import { requireDistrictMonth } from '../../shared/steps/require-month.ts';
import { sendAll, type SendAllDeps, type SentAll } from '../../shared/steps/send-all.ts';

export interface DeliverSummaryDeps extends SendAllDeps {
  given: Given;
  mailing: Pick<Mailing, 'distributions'>;
  publicUrl: string;
}

export interface Delivered extends SentAll {
  districtId: string;
  period: string;
  version: number;
}

/** Writes a version of a district's month to everybody on its list; of each recipient, once. */
export function createDeliverSummary(deps: DeliverSummaryDeps) {
  return async (announced: Announcement): Promise<Delivered> => {
    const { districtId, period } = announced.content;
    const sent = await sendAll(deps, messagesOf(deps, announced), { kind: 'deliver', districtId, period });
    return { districtId, period, version: announced.version, ...sent };
  };
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
