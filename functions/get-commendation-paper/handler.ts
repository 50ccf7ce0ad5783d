import { readRubrics } from '../../data/commendation.ts';
import { readGiven } from '../../data/given.ts';
import { commendationContracts } from '../../shared/api/commendation-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getCommendationPaperEnv } from './env.ts';
import { createGetCommendationPaper } from './get-commendation-paper.ts';

const env = readEnv(getCommendationPaperEnv);
const now = () => new Date();
const getCommendationPaper = createGetCommendationPaper({
  given: readGiven(),
  rubrics: readRubrics(),
  acts: createActStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
  now,
});

const gate = createGate('get-commendation-paper', { given: readGiven(), identity: env, now });

export const handler = onHttpFile(commendationContracts['get-commendation-paper'], gate, getCommendationPaper);
