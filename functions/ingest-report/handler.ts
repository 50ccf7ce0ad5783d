import { readGiven } from '../../data/given.ts';
import { makeStores } from '../../shared/aws/stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onObjectCreated } from '../../shared/lambda/on-object-created.ts';
import { createReadInThread } from '../../shared/reader/read-in-thread.ts';
import { limits } from '../../shared/reports/limits.ts';
import { makeSteps } from '../../shared/steps/make-steps.ts';
import { ingestReportEnv } from './env.ts';

const log = createLog('ingest-report');
const { ingest } = makeSteps({
  ...makeStores(readEnv(ingestReportEnv)),
  given: readGiven(),
  read: createReadInThread({ program: `${import.meta.dirname}/reader.js` }),
  maxFileBytes: limits.fileBytes,
  now: () => new Date(),
});

export const handler = onObjectCreated(async (object, delivery) => {
  log.info('ingested', { ...(await ingest(object, delivery)) });
});
