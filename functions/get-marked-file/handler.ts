import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { placeOfUpload } from '../../shared/lambda/place-of-upload.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getMarkedFileEnv } from './env.ts';
import { createGetMarkedFile } from './get-marked-file.ts';

const env = readEnv(getMarkedFileEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const ledger = createLedger(table);
const getMarkedFile = createGetMarkedFile({
  given: readGiven(),
  months: createMonthStore(table),
  ledger,
  acts: createActStore(table),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
});

const gate = createGate('get-marked-file', {
  given: readGiven(),
  identity: env,
  now: () => new Date(),
  find: placeOfUpload(ledger),
});

export const handler = onHttpFile(contracts['get-marked-file'], gate, ({ uploadId }) => getMarkedFile(uploadId));
