import { readGiven } from '../../data/given.ts';
import { actContracts } from '../../shared/api/act-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createReadSigner } from '../../shared/aws/read-signer.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getEvidenceFileEnv } from './env.ts';
import { createGetEvidenceFile } from './get-evidence-file.ts';

const env = readEnv(getEvidenceFileEnv);
const now = () => new Date();
const getEvidenceFile = createGetEvidenceFile({
  given: readGiven(),
  acts: createActStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  signer: createReadSigner({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  now,
});

const gate = createGate('get-evidence-file', { given: readGiven(), identity: env, now });

export const handler = onHttp(actContracts['get-evidence-file'], gate, async (asked) => ({
  body: await getEvidenceFile(asked),
}));
