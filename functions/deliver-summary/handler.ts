import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { districtSummaryPublished } from '../../events/district-summary-published.v1.ts';
import { districtSummaryRestated } from '../../events/district-summary-restated.v1.ts';
import { makeMail } from '../../shared/aws/mail.ts';
import { addressOf } from '../../shared/domain/mailing/address-of.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onAppEvent } from '../../shared/lambda/on-app-event.ts';
import { createSendOut } from '../../shared/steps/send-out.ts';
import { createDeliverSummary } from './deliver-summary.ts';
import { deliverSummaryEnv } from './env.ts';

const log = createLog('deliver-summary');
const env = readEnv(deliverSummaryEnv);
const mailing = readMailing();
const common = { ...makeMail(env), given: readGiven(), mailing, publicUrl: env.PUBLIC_URL, now: () => new Date() };
const givenUp = (message: { id: string; reason: string | null }): void => log.info('given up', message);
const sendOut = createSendOut({ ...common, addressOf: (message) => addressOf(mailing, message), givenUp });
const deliver = createDeliverSummary({ ...common, sendOut });

export const handler = onAppEvent([districtSummaryPublished, districtSummaryRestated], async (summary) => {
  const delivered = await deliver(summary);
  const { districtId, period } = summary.content;
  log.info('delivered', { districtId, period, version: summary.version, ...delivered });
  if (delivered.open > 0) throw new Error(`${delivered.open} messages are still to be delivered`);
});
