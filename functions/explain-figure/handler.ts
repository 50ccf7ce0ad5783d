import { readGiven } from '../../data/given.ts';
import { explainContracts } from '../../shared/api/explain-contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createSummaryStore } from '../../shared/aws/summary-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { explainFigureEnv } from './env.ts';
import { createExplainFigure } from './explain-figure.ts';
import { placeOfFigure } from './place-of-figure.ts';

const env = readEnv(explainFigureEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const explainFigure = createExplainFigure({
  given: readGiven(),
  ledger: createLedger(table),
  summaries: createSummaryStore(table),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
});

const gate = createGate('explain-figure', {
  given: readGiven(),
  identity: env,
  now: () => new Date(),
  find: placeOfFigure(readGiven()),
});

export const handler = onHttp(explainContracts['explain-figure'], gate, async (question) => ({
  body: await explainFigure(question),
}));
