import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createSummaryStore } from '../../shared/aws/summary-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { listSummariesEnv } from './env.ts';
import { createListSummaries } from './list-summaries.ts';

const env = readEnv(listSummariesEnv);
const listSummaries = createListSummaries({
  given: readGiven(),
  summaries: createSummaryStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
});

export const handler = onHttp(contracts['list-summaries'], createLog('list-summaries'), async ({ districtId }) => ({
  body: await listSummaries(districtId),
}));
