import { v7 as uuidV7 } from 'uuid';
import { readGiven } from '../../data/given.ts';
import { unitFileContracts } from '../../shared/api/unit-file-contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createQuotas } from '../../shared/aws/quotas.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onAct } from '../../shared/lambda/on-http.ts';
import { quotaSettings } from '../../shared/lambda/quotas.ts';
import { createSpend } from '../../shared/steps/spend.ts';
import { createCreateUnitFile } from './create-unit-file.ts';
import { createUnitFileEnv } from './env.ts';

const env = readEnv(createUnitFileEnv);
const common = { given: readGiven(), now: () => new Date() };
const createFile = createCreateUnitFile({
  ...common,
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  spend: createSpend({
    quotas: createQuotas({ client: dynamoDbClient(), table: env.QUOTA_TABLE }),
    ...quotaSettings('create-unit-file', env, common.now),
  }),
  newId: (at) => uuidV7({ msecs: at.getTime() }),
});
const gate = createGate('create-unit-file', { ...common, identity: env });

export const handler = onAct(unitFileContracts['create-unit-file'], gate, async ({ params, body, person }) => ({
  body: await createFile({ month: params, request: body, by: person.id }),
}));
