import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { openGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getHealthEnv } from './env.ts';
import { createGetHealth } from './get-health.ts';

const env = readEnv(getHealthEnv);
const ledger = createLedger({ client: dynamoDbClient(), table: env.PROGRESS_TABLE });
const objects = createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET });
// Under a name that no report can have.
const nowhere = 'reports/health/';
const now = () => new Date();
const health = createGetHealth({
  reach: {
    table: () => ledger.has({ key: nowhere, versionId: '' }),
    bucket: () => objects.listVersions(nowhere),
  },
  release: { version: env.APP_VERSION, build: env.APP_BUILD },
  now,
});
const gate = openGate('get-health', { calls: env, now });

export const handler = onHttp(contracts['get-health'], gate, async () => ({ body: await health() }));
