import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { reportReturned, type ReportReturned } from '../../events/report-returned.v1.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { makeLinkTools } from '../../shared/aws/link-stores.ts';
import { makeMail } from '../../shared/aws/mail.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onAppEvent } from '../../shared/lambda/on-app-event.ts';
import { throwIfOpen } from '../../shared/steps/send-all.ts';
import { createSendOut } from '../../shared/steps/send-out.ts';
import { tellSenderEnv } from './env.ts';
import { createTellSender } from './tell-sender.ts';

const log = createLog('tell-sender');
const env = readEnv(tellSenderEnv);
const data = { given: readGiven(), mailing: readMailing(), publicUrl: env.PUBLIC_URL };
const objects = createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET });
const months = createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE });
const common = { ...makeMail(env), ...makeLinkTools(env), ...data, objects, months, log, now: () => new Date() };
const pause = (): Promise<void> => new Promise((go) => setTimeout(go, 1000));
const tellSender = createTellSender({ ...common, pause, sendOut: createSendOut(common) });

export const handler = onAppEvent<ReportReturned>(log, [reportReturned], async (returned) => {
  const told = await tellSender(returned);
  const { communeId, period, unitId } = returned;
  log.info('told', { communeId, period, unitId, ...told });
  throwIfOpen(told);
});
