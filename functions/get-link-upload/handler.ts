import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { makeLinkChecks } from '../../shared/aws/link-stores.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLinkGate } from '../../shared/lambda/link-gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { createFollowLink } from '../../shared/steps/links/follow-link.ts';
import { getLinkUploadEnv } from './env.ts';
import { createGetLinkUpload } from './get-link-upload.ts';

const env = readEnv(getLinkUploadEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const now = () => new Date();
const common = { given: readGiven(), ...makeLinkChecks(env, now) };
const getUpload = createGetLinkUpload({ ...common, months: createMonthStore(table), ledger: createLedger(table) });

const gate = createLinkGate('get-link-upload', { follow: createFollowLink({ ...common, now }), calls: env, now });
export const handler = onHttp(linkContracts['get-link-upload'], gate, async ({ uploadId }, link) => ({
  body: await getUpload(link, uploadId),
}));
