import { readGiven } from '../../data/given.ts';
import { campaignContracts } from '../../shared/api/campaign-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getMovementsEnv } from './env.ts';
import { createGetMovements } from './get-movements.ts';

const env = readEnv(getMovementsEnv);
const getMovements = createGetMovements({
  given: readGiven(),
  months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  now: () => new Date(),
});

const gate = createGate('get-movements', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(campaignContracts['get-movements'], gate, async (asked) => ({
  body: await getMovements(asked),
}));
