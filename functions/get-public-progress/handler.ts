import { readGiven } from '../../data/given.ts';
import { publicContracts } from '../../shared/api/public-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createSummaryStore } from '../../shared/aws/summary-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { openGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getPublicProgressEnv } from './env.ts';
import { createGetPublicProgress } from './get-public-progress.ts';

const env = readEnv(getPublicProgressEnv);
const now = () => new Date();
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getPublicProgress = createGetPublicProgress({
  given: readGiven(),
  months: createMonthStore(table),
  summaries: createSummaryStore(table),
  now,
});
const gate = openGate('get-public-progress', { calls: env, now });

export const handler = onHttp(publicContracts['get-public-progress'], gate, async ({ communeId }) => ({
  body: await getPublicProgress(communeId),
}));
