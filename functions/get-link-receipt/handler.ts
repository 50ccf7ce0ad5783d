import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createLedger } from '../../shared/aws/ledger.ts';
import { makeLinkChecks } from '../../shared/aws/link-stores.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLinkGate } from '../../shared/lambda/link-gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { createFollowLink } from '../../shared/steps/links/follow-link.ts';
import { getLinkReceiptEnv } from './env.ts';
import { createGetLinkReceipt } from './get-link-receipt.ts';

const env = readEnv(getLinkReceiptEnv);
const now = () => new Date();
const common = { given: readGiven(), ...makeLinkChecks(env, now) };
const ledger = createLedger({ client: dynamoDbClient(), table: env.PROGRESS_TABLE });
const getReceipt = createGetLinkReceipt({ ...common, ledger });

const gate = createLinkGate('get-link-receipt', { follow: createFollowLink({ ...common, now }), calls: env, now });
const contract = linkContracts['get-link-receipt'];
export const handler = onHttpFile(contract, gate, ({ uploadId }, link) => getReceipt(link, uploadId));
