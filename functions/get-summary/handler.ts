import { readGiven } from '../../data/given.ts';
import { contracts } from '../../shared/api/contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createSummaryStore } from '../../shared/aws/summary-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getSummaryEnv } from './env.ts';
import { createGetSummary } from './get-summary.ts';

const env = readEnv(getSummaryEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getSummary = createGetSummary({
  given: readGiven(),
  months: createMonthStore(table),
  ledger: createLedger(table),
  summaries: createSummaryStore(table),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  now: () => new Date(),
});

const gate = createGate('get-summary', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(contracts['get-summary'], gate, getSummary);
