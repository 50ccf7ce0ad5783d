import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getUploadEnv } from './env.ts';
import { createGetUpload } from './get-upload.ts';

const env = readEnv(getUploadEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getUpload = createGetUpload({
  given: readGiven(),
  months: createMonthStore(table),
  ledger: createLedger(table),
  acts: createActStore(table),
});

export const handler = onHttp(contracts['get-upload'], createLog('get-upload'), async ({ uploadId }) => ({
  body: await getUpload(uploadId),
}));
