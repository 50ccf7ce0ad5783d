import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { makeLinkTools } from '../../shared/aws/link-stores.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { makeLinksEnv } from './env.ts';
import { createMakeLinksOfMonth } from './make-links.ts';

const env = readEnv(makeLinksEnv);
const common = { given: readGiven(), now: () => new Date() };
const makeLinks = createMakeLinksOfMonth({
  ...common,
  ...makeLinkTools(env),
  months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  publicUrl: env.PUBLIC_URL,
});

const gate = createGate('make-links', { ...common, identity: env });

export const handler = onHttp(linkContracts['make-links'], gate, async (month) => {
  const body = await makeLinks(month);
  gate.log.info('links made', month);
  return { body };
});
