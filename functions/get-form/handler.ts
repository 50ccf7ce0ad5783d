import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getFormEnv } from './env.ts';
import { createGetForm } from './get-form.ts';

const env = readEnv(getFormEnv);
const getForm = createGetForm({
  given: readGiven(),
  months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  now: () => new Date(),
});

const gate = createGate('get-form', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttpFile(contracts['get-form'], gate, getForm);
