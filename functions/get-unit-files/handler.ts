import { readGiven } from '../../data/given.ts';
import { unitFileContracts } from '../../shared/api/unit-file-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createReadSigner } from '../../shared/aws/read-signer.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getUnitFilesEnv } from './env.ts';
import { createGetUnitFiles } from './get-unit-files.ts';

const env = readEnv(getUnitFilesEnv);
const common = { given: readGiven(), now: () => new Date() };
const bucket = { client: s3Client(), bucket: env.REPORTS_BUCKET };
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getUnitFiles = createGetUnitFiles({
  ...common,
  months: createMonthStore(table),
  acts: createActStore(table),
  objects: createObjectStore(bucket),
  signer: createReadSigner(bucket),
});
const gate = createGate('get-unit-files', { ...common, identity: env });

export const handler = onHttp(unitFileContracts['get-unit-files'], gate, async (asked) => ({
  body: await getUnitFiles(asked),
}));
