import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { placeOfUpload } from '../../shared/lambda/place-of-upload.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getUploadEnv } from './env.ts';
import { createGetUpload } from './get-upload.ts';

const env = readEnv(getUploadEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const ledger = createLedger(table);
const getUpload = createGetUpload({
  given: readGiven(),
  months: createMonthStore(table),
  ledger,
  acts: createActStore(table),
});

const gate = createGate('get-upload', {
  given: readGiven(),
  identity: env,
  now: () => new Date(),
  find: placeOfUpload(ledger),
});

export const handler = onHttp(contracts['get-upload'], gate, async ({ uploadId }) => ({
  body: await getUpload(uploadId),
}));
