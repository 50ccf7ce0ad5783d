import { readGiven } from '../../data/given.ts';
import { driveContracts } from '../../shared/api/drive-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getPropagandaEnv } from './env.ts';
import { createGetPropaganda } from './get-propaganda.ts';

const env = readEnv(getPropagandaEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getPropaganda = createGetPropaganda({
  given: readGiven(),
  months: createMonthStore(table),
  acts: createActStore(table),
  now: () => new Date(),
});

const gate = createGate('get-propaganda', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(driveContracts['get-propaganda'], gate, async (asked) => ({
  body: await getPropaganda(asked),
}));
