import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getWarningsEnv } from './env.ts';
import { createGetWarnings } from './get-warnings.ts';

const env = readEnv(getWarningsEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getWarnings = createGetWarnings({
  given: readGiven(),
  months: createMonthStore(table),
  ledger: createLedger(table),
  now: () => new Date(),
});

const gate = createGate('get-warnings', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(contracts['get-warnings'], gate, async (month) => ({
  body: await getWarnings(month),
}));
