import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getMarkedFileEnv } from './env.ts';
import { createGetMarkedFile } from './get-marked-file.ts';

const env = readEnv(getMarkedFileEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getMarkedFile = createGetMarkedFile({
  given: readGiven(),
  months: createMonthStore(table),
  ledger: createLedger(table),
  acts: createActStore(table),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
});

export const handler = onHttpFile(contracts['get-marked-file'], createLog('get-marked-file'), ({ uploadId }) =>
  getMarkedFile(uploadId),
);
