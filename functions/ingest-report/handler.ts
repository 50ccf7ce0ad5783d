import { readGiven } from '../../data/given.ts';
import { makeStores } from '../../shared/aws/stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { createMeasure } from '../../shared/lambda/measure.ts';
import { onObjectCreated } from '../../shared/lambda/on-object-created.ts';
import { createReadInThread } from '../../shared/reader/read-in-thread.ts';
import { limits } from '../../shared/reports/limits.ts';
import { makeSteps } from '../../shared/steps/make-steps.ts';
import { createMeasuredIngest } from '../../shared/steps/measured-ingest.ts';
import { createMeasuredPublishing } from '../../shared/steps/measured-publishing.ts';
import { ingestReportEnv } from './env.ts';

const env = readEnv(ingestReportEnv);
const common = { given: readGiven(), now: () => new Date() };
const measure = createMeasure({ ...common, service: 'ingest-report', namespace: env.EVENT_BUS });
const read = createReadInThread({ program: `${import.meta.dirname}/reader.js` });
const onPublished = createMeasuredPublishing(measure);
const steps = makeSteps({ ...common, ...makeStores(env), read, onPublished, maxFileBytes: limits.fileBytes });
const ingest = createMeasuredIngest({ ...common, measure }, steps.ingest);

export const handler = onObjectCreated(createLog('ingest-report'), async (object, delivery) => {
  await ingest(object, delivery);
});
