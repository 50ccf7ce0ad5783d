import { v7 as uuidV7 } from 'uuid';
import { readGiven } from '../../data/given.ts';
import { unitFileContracts } from '../../shared/api/unit-file-contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { makeLinkChecks } from '../../shared/aws/link-stores.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createQuotas } from '../../shared/aws/quotas.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLinkGate } from '../../shared/lambda/link-gate.ts';
import { onAct } from '../../shared/lambda/on-http.ts';
import { quotaSettings } from '../../shared/lambda/quotas.ts';
import { createFollowLink } from '../../shared/steps/links/follow-link.ts';
import { createSpend } from '../../shared/steps/spend.ts';
import { createCreateLinkFile } from './create-link-file.ts';
import { createLinkFileEnv } from './env.ts';

const env = readEnv(createLinkFileEnv);
const now = () => new Date();
const createFile = createCreateLinkFile({
  now,
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  spend: createSpend({
    quotas: createQuotas({ client: dynamoDbClient(), table: env.QUOTA_TABLE }),
    ...quotaSettings('create-link-file', env, now),
  }),
  newId: (at) => uuidV7({ msecs: at.getTime() }),
});

const follow = createFollowLink({ given: readGiven(), ...makeLinkChecks(env, now), now });
const gate = createLinkGate('create-link-file', { follow, calls: env, now });
export const handler = onAct(unitFileContracts['create-link-file'], gate, async ({ body, person: link }) => {
  const form = await createFile(link, body);
  const { communeId, unitId, period } = link;
  gate.log.info('form for a photo handed out by a link', { communeId, unitId, period });
  return { body: form };
});
