import { readGiven } from '../../data/given.ts';
import { newsContracts } from '../../shared/api/news-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { openGate } from '../../shared/lambda/gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getPhotoEnv } from './env.ts';
import { createGetPhoto } from './get-photo.ts';

const env = readEnv(getPhotoEnv);
const getPhoto = createGetPhoto({
  given: readGiven(),
  acts: createActStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
});

export const handler = onHttpFile(
  newsContracts['get-photo'],
  openGate('get-photo', { calls: env, now: () => new Date() }),
  async (asked) => ({ bytes: await getPhoto(asked), mediaType: 'image/jpeg', fileName: asked.file, shown: 'for-ever' }),
);
