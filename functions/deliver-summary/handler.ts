import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { summaryEvents } from '../../events/summary-events.ts';
import { makeMail } from '../../shared/aws/mail.ts';
import type { Announcement } from '../../shared/domain/mailing/summary-text.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onAppEvent } from '../../shared/lambda/on-app-event.ts';
import { throwIfOpen } from '../../shared/steps/send-all.ts';
import { createSendOut } from '../../shared/steps/send-out.ts';
import { createDeliverSummary } from './deliver-summary.ts';
import { deliverSummaryEnv } from './env.ts';

const log = createLog('deliver-summary');
const env = readEnv(deliverSummaryEnv);
const data = { given: readGiven(), mailing: readMailing(), publicUrl: env.PUBLIC_URL };
const common = { ...makeMail(env), ...data, log, now: () => new Date() };
const pause = (): Promise<void> => new Promise((go) => setTimeout(go, 1000));
const deliver = createDeliverSummary({ ...common, pause, sendOut: createSendOut(common) });

export const handler = onAppEvent<Announcement>(log, summaryEvents, async (summary) => {
  const delivered = await deliver(summary);
  log.info('delivered', { ...delivered });
  throwIfOpen(delivered);
});
