import { v7 as uuidV7 } from 'uuid';
import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLog } from '../../shared/lambda/log.ts';
import { onJsonBody } from '../../shared/lambda/on-http.ts';
import { limits } from '../../shared/reports/limits.ts';
import { createCreateUpload } from './create-upload.ts';
import { createUploadEnv } from './env.ts';

const env = readEnv(createUploadEnv);
const createUpload = createCreateUpload({
  given: readGiven(),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  ledger: createLedger({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  now: () => new Date(),
  newUploadId: (at) => uuidV7({ msecs: at.getTime() }),
  maxFileBytes: limits.fileBytes,
});

export const handler = onJsonBody(contracts['create-upload'], createLog('create-upload'), async (request) => ({
  body: await createUpload(request),
}));
