import { readRubrics } from '../../data/commendation.ts';
import { readGiven } from '../../data/given.ts';
import { commendationContracts } from '../../shared/api/commendation-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getCommendationEnv } from './env.ts';
import { createGetCommendation } from './get-commendation.ts';

const env = readEnv(getCommendationEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const now = () => new Date();
const getCommendation = createGetCommendation({
  given: readGiven(),
  rubrics: readRubrics(),
  acts: createActStore(table),
  months: createMonthStore(table),
  now,
});

const gate = createGate('get-commendation', { given: readGiven(), identity: env, now });

export const handler = onHttp(commendationContracts['get-commendation'], gate, async (month) => ({
  body: await getCommendation(month),
}));
