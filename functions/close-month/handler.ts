import { readGiven } from '../../data/given.ts';
import { makeStores } from '../../shared/aws/stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onSchedule } from '../../shared/lambda/on-schedule.ts';
import { createReadInThread } from '../../shared/reader/read-in-thread.ts';
import { limits } from '../../shared/reports/limits.ts';
import { makeSteps } from '../../shared/steps/make-steps.ts';
import { createCloseMonths } from './close-month.ts';
import { closeMonthEnv } from './env.ts';

const log = createLog('close-month');
const now = (): Date => new Date();
const given = readGiven();
const stores = makeStores(readEnv(closeMonthEnv));
const read = createReadInThread({ program: `${import.meta.dirname}/reader.js` });
const steps = makeSteps({ ...stores, given, read, maxFileBytes: limits.fileBytes, now });
const closeMonths = createCloseMonths({ ...stores, ...steps, given, now });

export const handler = onSchedule(async ({ districtId, period }) => {
  const swept = await closeMonths(districtId, period);
  log.info('months gone over', { districtId, swept });
  return swept;
});
