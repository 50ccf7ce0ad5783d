import { v7 as uuidV7 } from 'uuid';
import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createQuotas } from '../../shared/aws/quotas.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { correlate } from '../../shared/lambda/correlation.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onAct } from '../../shared/lambda/on-http.ts';
import { quotaSettings } from '../../shared/lambda/quotas.ts';
import { limits } from '../../shared/reports/limits.ts';
import { createNoteAct } from '../../shared/steps/record-act.ts';
import { createSpend } from '../../shared/steps/spend.ts';
import { createCreateUpload, type UploadRequest } from './create-upload.ts';
import { createUploadEnv } from './env.ts';

const env = readEnv(createUploadEnv);
const now = () => new Date();
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const objects = createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET });
const createUpload = createCreateUpload({
  given: readGiven(),
  objects,
  ledger: createLedger(table),
  note: createNoteAct({ objects, acts: createActStore(table) }),
  spend: createSpend({
    quotas: createQuotas({ ...table, table: env.QUOTA_TABLE }),
    ...quotaSettings('create-upload', env, now),
  }),
  now,
  newUploadId: (at) => uuidV7({ msecs: at.getTime() }),
  maxFileBytes: limits.fileBytes,
});

const gate = createGate('create-upload', {
  given: readGiven(),
  identity: env,
  now,
  action: ({ body }: { params: unknown; body?: UploadRequest }) => (body?.onBehalf ? 'key-in-report' : 'send-report'),
});

export const handler = onAct(contracts['create-upload'], gate, async ({ body, person }) => {
  const form = await createUpload(body, person.id);
  correlate({ correlationId: form.uploadId });
  gate.log.info('form handed out', { communeId: body.communeId, unitId: body.unitId, period: body.period });
  return { body: form };
});
