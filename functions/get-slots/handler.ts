import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getSlotsEnv } from './env.ts';
import { createGetSlots } from './get-slots.ts';

const env = readEnv(getSlotsEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getSlots = createGetSlots({
  given: readGiven(),
  months: createMonthStore(table),
  acts: createActStore(table),
  ledger: createLedger(table),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  now: () => new Date(),
});

const gate = createGate('get-slots', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(contracts['get-slots'], gate, async (month) => ({
  body: await getSlots(month),
}));
