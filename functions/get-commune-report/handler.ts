import { readGiven } from '../../data/given.ts';
import { readMailing } from '../../data/mailing.ts';
import { readReportSections } from '../../data/papers.ts';
import { paperContracts } from '../../shared/api/paper-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createSummaryStore } from '../../shared/aws/summary-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getCommuneReportEnv } from './env.ts';
import { createGetCommuneReport } from './get-commune-report.ts';

const env = readEnv(getCommuneReportEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getCommuneReport = createGetCommuneReport({
  given: readGiven(),
  sections: readReportSections(),
  distributions: readMailing().distributions,
  months: createMonthStore(table),
  acts: createActStore(table),
  ledger: createLedger(table),
  summaries: createSummaryStore(table),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  now: () => new Date(),
});

const gate = createGate('get-commune-report', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttpFile(paperContracts['get-commune-report'], gate, getCommuneReport);
