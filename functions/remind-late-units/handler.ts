import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { makeMailStores } from '../../shared/aws/mail.ts';
import { addressOf } from '../../shared/domain/mailing/address-of.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onSchedule } from '../../shared/lambda/on-schedule.ts';
import { createSendOut } from '../../shared/steps/send-out.ts';
import { remindLateUnitsEnv } from './env.ts';
import { createRemindLateUnits } from './remind-late-units.ts';

const log = createLog('remind-late-units');
const now = (): Date => new Date();
const env = readEnv(remindLateUnitsEnv);
const mailing = readMailing();
const common = { ...makeMailStores(env), given: readGiven(), mailing, publicUrl: env.PUBLIC_URL, now };
const givenUp = (message: { id: string; reason: string | null }): void => log.info('given up', message);
const sendOut = createSendOut({ ...common, addressOf: (message) => addressOf(mailing, message), givenUp });
const remind = createRemindLateUnits({ ...common, sendOut });

export const handler = onSchedule(async ({ districtId }) => {
  const reminded = await remind(districtId);
  log.info('reminded', { districtId, ...reminded });
  return reminded;
});
