import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createOutbox } from '../../shared/aws/outbox.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getDeliveriesEnv } from './env.ts';
import { createGetDeliveries } from './get-deliveries.ts';

const env = readEnv(getDeliveriesEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getDeliveries = createGetDeliveries({
  given: readGiven(),
  mailing: readMailing(),
  outbox: createOutbox(table),
  now: () => new Date(),
});

const gate = createGate('get-deliveries', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(contracts['get-deliveries'], gate, async (month) => ({
  body: await getDeliveries(month),
}));
