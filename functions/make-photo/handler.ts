import { readGiven } from '../../data/given.ts';
import { newsContracts } from '../../shared/api/news-contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createQuotas } from '../../shared/aws/quotas.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onAct } from '../../shared/lambda/on-http.ts';
import { quotaSettings } from '../../shared/lambda/quotas.ts';
import { makePicture } from '../../shared/pictures/make-picture.ts';
import { createSpend } from '../../shared/steps/spend.ts';
import { makePhotoEnv } from './env.ts';
import { createMakePhoto } from './make-photo.ts';

const env = readEnv(makePhotoEnv);
const common = { given: readGiven(), now: () => new Date() };
const makePhoto = createMakePhoto({
  ...common,
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  make: makePicture,
  spend: createSpend({
    quotas: createQuotas({ client: dynamoDbClient(), table: env.QUOTA_TABLE }),
    ...quotaSettings('make-photo', env, common.now),
  }),
});
const gate = createGate('make-photo', { ...common, identity: env });

export const handler = onAct(newsContracts['make-photo'], gate, async ({ params, body, person }) => ({
  body: await makePhoto({ month: params, file: body.file, by: person.id }),
}));
