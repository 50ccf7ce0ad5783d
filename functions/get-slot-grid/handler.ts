import { readGiven } from '../../data/given.ts';
import { actContracts } from '../../shared/api/act-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getSlotGridEnv } from './env.ts';
import { createGetSlotGrid } from './get-slot-grid.ts';

const getSlotGrid = createGetSlotGrid({
  given: readGiven(),
  months: createMonthStore({ client: dynamoDbClient(), table: readEnv(getSlotGridEnv).PROGRESS_TABLE }),
  now: () => new Date(),
});

export const handler = onHttp(actContracts['get-slot-grid'], createLog('get-slot-grid'), async (asked) => ({
  body: await getSlotGrid(asked),
}));
