import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { makeLinkTools } from '../../shared/aws/link-stores.ts';
import { makeMailStores } from '../../shared/aws/mail.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onSchedule } from '../../shared/lambda/on-schedule.ts';
import { createSendOut } from '../../shared/steps/send-out.ts';
import { remindLateUnitsEnv } from './env.ts';
import { createRemindLateUnits, throwIfFailed } from './remind-late-units.ts';

const log = createLog('remind-late-units');
const env = readEnv(remindLateUnitsEnv);
const data = { given: readGiven(), mailing: readMailing(), publicUrl: env.PUBLIC_URL };
const common = { ...makeMailStores(env), ...makeLinkTools(env), ...data, log, now: () => new Date() };
const remind = createRemindLateUnits({ ...common, sendOut: createSendOut(common) });

export const handler = onSchedule(log, async ({ districtId }) => {
  const reminded = await remind(districtId);
  log.info('reminded', { districtId, ...reminded });
  throwIfFailed(reminded);
  return reminded;
});
