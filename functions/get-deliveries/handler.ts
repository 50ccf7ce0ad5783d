import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createOutbox } from '../../shared/aws/outbox.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getDeliveriesEnv } from './env.ts';
import { createGetDeliveries } from './get-deliveries.ts';

const table = { client: dynamoDbClient(), table: readEnv(getDeliveriesEnv).PROGRESS_TABLE };
const getDeliveries = createGetDeliveries({
  given: readGiven(),
  mailing: readMailing(),
  outbox: createOutbox(table),
  now: () => new Date(),
});

export const handler = onHttp(contracts['get-deliveries'], createLog('get-deliveries'), async (month) => ({
  body: await getDeliveries(month),
}));
