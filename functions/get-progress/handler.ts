import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getProgressEnv } from './env.ts';
import { createGetProgress } from './get-progress.ts';

const env = readEnv(getProgressEnv);
const getProgress = createGetProgress({
  given: readGiven(),
  months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  now: () => new Date(),
});

const gate = createGate('get-progress', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(contracts['get-progress'], gate, getProgress);
