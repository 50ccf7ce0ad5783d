import { readGiven } from '../../data/given.ts';
import { makeStores } from '../../shared/aws/stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { createMeasure } from '../../shared/lambda/measure.ts';
import { onSchedule } from '../../shared/lambda/on-schedule.ts';
import { createReadInThread } from '../../shared/reader/read-in-thread.ts';
import { limits } from '../../shared/reports/limits.ts';
import { makeSteps } from '../../shared/steps/make-steps.ts';
import { createMeasuredPublishing } from '../../shared/steps/measured-publishing.ts';
import { closeMonthEnv } from './env.ts';
import { createMeasuredRun } from './measured-run.ts';

const env = readEnv(closeMonthEnv);
const common = { ...makeStores(env), given: readGiven(), now: () => new Date() };
const measure = createMeasure({ ...common, service: 'close-month', namespace: env.EVENT_BUS });
const read = createReadInThread({ program: `${import.meta.dirname}/reader.js` });
const onPublished = createMeasuredPublishing(measure);
const steps = makeSteps({ ...common, read, onPublished, maxFileBytes: limits.fileBytes });
const run = createMeasuredRun({ ...common, ...steps, measure });

export const handler = onSchedule(createLog('close-month'), ({ districtId, period }) => run(districtId, period));
