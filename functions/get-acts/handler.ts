import { readGiven } from '../../data/given.ts';
import { actContracts } from '../../shared/api/act-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getActsEnv } from './env.ts';
import { createGetActs } from './get-acts.ts';

const table = { client: dynamoDbClient(), table: readEnv(getActsEnv).PROGRESS_TABLE };
const getActs = createGetActs({
  given: readGiven(),
  months: createMonthStore(table),
  acts: createActStore(table),
  now: () => new Date(),
});

export const handler = onHttp(actContracts['get-acts'], createLog('get-acts'), async (month) => ({
  body: await getActs(month),
}));
