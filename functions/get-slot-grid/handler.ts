import { readGiven } from '../../data/given.ts';
import { actContracts } from '../../shared/api/act-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getSlotGridEnv } from './env.ts';
import { createGetSlotGrid } from './get-slot-grid.ts';

const env = readEnv(getSlotGridEnv);
const getSlotGrid = createGetSlotGrid({
  given: readGiven(),
  months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  now: () => new Date(),
});

const gate = createGate('get-slot-grid', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(actContracts['get-slot-grid'], gate, async (asked) => ({
  body: await getSlotGrid(asked),
}));
