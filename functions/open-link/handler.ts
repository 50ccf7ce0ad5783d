import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { makeLinkChecks } from '../../shared/aws/link-stores.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLinkGate } from '../../shared/lambda/link-gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { createFollowLink } from '../../shared/steps/links/follow-link.ts';
import { openLinkEnv } from './env.ts';
import { createOpenLink } from './open-link.ts';

const env = readEnv(openLinkEnv);
const now = () => new Date();
const given = readGiven();
const checks = makeLinkChecks(env, now);
const follow = createFollowLink({ given, ...checks, now });
const openLink = createOpenLink({
  given,
  acts: checks.acts,
  months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  objects: createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET }),
});

export const handler = onHttp(
  linkContracts['open-link'],
  createLinkGate('open-link', { follow, calls: env, now }),
  async (_asked, link) => ({
    body: await openLink(link),
  }),
);
