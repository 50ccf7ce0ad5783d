import { readGiven } from '../../data/given.ts';
import { readPaperRecipients } from '../../data/papers.ts';
import { paperContracts } from '../../shared/api/paper-contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createSummaryStore } from '../../shared/aws/summary-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getSummaryPaperEnv } from './env.ts';
import { createGetSummaryPaper } from './get-summary-paper.ts';

const env = readEnv(getSummaryPaperEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getSummaryPaper = createGetSummaryPaper({
  given: readGiven(),
  recipients: readPaperRecipients(),
  months: createMonthStore(table),
  ledger: createLedger(table),
  summaries: createSummaryStore(table),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  now: () => new Date(),
});

const gate = createGate('get-summary-paper', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttpFile(paperContracts['get-summary-paper'], gate, getSummaryPaper);
