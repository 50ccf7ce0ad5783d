import { v7 as uuidV7 } from 'uuid';
import { readGiven } from '../../data/given.ts';
import { actContracts } from '../../shared/api/act-contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createQuotas } from '../../shared/aws/quotas.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onAct } from '../../shared/lambda/on-http.ts';
import { quotaSettings } from '../../shared/lambda/quotas.ts';
import { createSpend } from '../../shared/steps/spend.ts';
import { createCreateEvidenceFile } from './create-evidence-file.ts';
import { createEvidenceFileEnv } from './env.ts';

const env = readEnv(createEvidenceFileEnv);
const now = () => new Date();
const createFile = createCreateEvidenceFile({
  given: readGiven(),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  spend: createSpend({
    quotas: createQuotas({ client: dynamoDbClient(), table: env.QUOTA_TABLE }),
    ...quotaSettings('create-evidence-file', env, now),
  }),
  now,
  newUploadId: (at) => uuidV7({ msecs: at.getTime() }),
});

const contract = actContracts['create-evidence-file'];
const gate = createGate('create-evidence-file', { given: readGiven(), identity: env, now });

export const handler = onAct(contract, gate, async ({ params, body, person }) => ({
  body: await createFile({ month: params, request: body, by: person.id }),
}));
