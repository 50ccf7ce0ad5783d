import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { dynamoDbClient, s3Client } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { makeLinkChecks } from '../../shared/aws/link-stores.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { createObjectStore } from '../../shared/aws/object-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLinkGate } from '../../shared/lambda/link-gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { createFollowLink } from '../../shared/steps/links/follow-link.ts';
import { getLinkMarkedFileEnv } from './env.ts';
import { createGetLinkMarkedFile } from './get-link-marked-file.ts';

const env = readEnv(getLinkMarkedFileEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const now = () => new Date();
const common = { given: readGiven(), ...makeLinkChecks(env, now) };
const objects = createObjectStore({ client: s3Client(), bucket: env.REPORTS_BUCKET });
const stores = { months: createMonthStore(table), ledger: createLedger(table), objects };
const getMarked = createGetLinkMarkedFile({ ...common, ...stores });

const gate = createLinkGate('get-link-marked-file', { follow: createFollowLink({ ...common, now }), calls: env, now });
const contract = linkContracts['get-link-marked-file'];
export const handler = onHttpFile(contract, gate, ({ uploadId }, link) => getMarked(link, uploadId));
