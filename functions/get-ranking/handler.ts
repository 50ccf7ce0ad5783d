import { readRubrics } from '../../data/commendation.ts';
import { readGiven } from '../../data/given.ts';
import { commendationContracts } from '../../shared/api/commendation-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { createSummaryStore } from '../../shared/aws/summary-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getRankingEnv } from './env.ts';
import { createGetRanking } from './get-ranking.ts';

const env = readEnv(getRankingEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const now = () => new Date();
const getRanking = createGetRanking({
  given: readGiven(),
  rubrics: readRubrics(),
  acts: createActStore(table),
  ledger: createLedger(table),
  summaries: createSummaryStore(table),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  now,
});

const gate = createGate('get-ranking', { given: readGiven(), identity: env, now });

export const handler = onHttp(commendationContracts['get-ranking'], gate, async (asked) => {
  const body = await getRanking(asked);
  return { body, etag: `${body.hash}-${body.fixed?.act ?? ''}-${body.newer?.version ?? 0}` };
});
