import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createSummaryStore } from '../../shared/aws/summary-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { listSummariesEnv } from './env.ts';
import { createListSummaries } from './list-summaries.ts';

const env = readEnv(listSummariesEnv);
const listSummaries = createListSummaries({
  given: readGiven(),
  summaries: createSummaryStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
});

const gate = createGate('list-summaries', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(contracts['list-summaries'], gate, async ({ districtId }) => ({
  body: await listSummaries(districtId),
}));
