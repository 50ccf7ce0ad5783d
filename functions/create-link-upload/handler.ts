import { v7 as uuidV7 } from 'uuid';
import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { makeLinkChecks } from '../../shared/aws/link-stores.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createQuotas } from '../../shared/aws/quotas.ts';
import { correlate } from '../../shared/lambda/correlation.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLinkGate } from '../../shared/lambda/link-gate.ts';
import { onAct } from '../../shared/lambda/on-http.ts';
import { quotaSettings } from '../../shared/lambda/quotas.ts';
import { limits } from '../../shared/reports/limits.ts';
import { createFollowLink } from '../../shared/steps/links/follow-link.ts';
import { createSpend } from '../../shared/steps/spend.ts';
import { createCreateLinkUpload } from './create-link-upload.ts';
import { createLinkUploadEnv } from './env.ts';

const env = readEnv(createLinkUploadEnv);
const common = { given: readGiven(), now: () => new Date() };
const createUpload = createCreateLinkUpload({
  ...common,
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  ledger: createLedger({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  spend: createSpend({
    quotas: createQuotas({ client: dynamoDbClient(), table: env.QUOTA_TABLE }),
    ...quotaSettings('create-link-upload', env, common.now),
  }),
  newUploadId: (at) => uuidV7({ msecs: at.getTime() }),
  maxFileBytes: limits.fileBytes,
});

const follow = createFollowLink({ ...common, ...makeLinkChecks(env, common.now) });
const gate = createLinkGate('create-link-upload', { follow, calls: env, now: common.now });
export const handler = onAct(linkContracts['create-link-upload'], gate, async ({ body, person: link }) => {
  const form = await createUpload(link, body);
  correlate({ correlationId: form.uploadId });
  const { communeId, unitId, period } = link;
  gate.log.info('form handed out by a link', { communeId, unitId, period });
  return { body: form };
});
