import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { makeLinkTools } from '../../shared/aws/link-stores.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { getLinkPageEnv } from './env.ts';
import { createGetLinkPage } from './get-link-page.ts';

const env = readEnv(getLinkPageEnv);
const common = { given: readGiven(), now: () => new Date() };
const getLinkPage = createGetLinkPage({
  ...common,
  ...makeLinkTools(env),
  months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  publicUrl: env.PUBLIC_URL,
});

export const handler = onHttpFile(
  linkContracts['get-link-page'],
  createGate('get-link-page', { ...common, identity: env }),
  getLinkPage,
);
