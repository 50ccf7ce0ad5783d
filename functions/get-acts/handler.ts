import { readGiven } from '../../data/given.ts';
import { actContracts } from '../../shared/api/act-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { canonicalJson } from '../../shared/domain/canonical.ts';
import { sha256 } from '../../shared/domain/upload-id.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getActsEnv } from './env.ts';
import { createGetActs } from './get-acts.ts';

const env = readEnv(getActsEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getActs = createGetActs({
  given: readGiven(),
  months: createMonthStore(table),
  acts: createActStore(table),
  now: () => new Date(),
});

const gate = createGate('get-acts', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(actContracts['get-acts'], gate, async ({ unitId, ...month }, person) => {
  const body = await getActs({ ...month, own: unitId === undefined ? undefined : { unitId, by: person.id } });
  return { body, etag: sha256(canonicalJson(body)) };
});
