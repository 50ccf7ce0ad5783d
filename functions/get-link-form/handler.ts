import { readGiven } from '../../data/given.ts';
import { linkContracts } from '../../shared/api/link-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { makeLinkChecks } from '../../shared/aws/link-stores.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createLinkGate } from '../../shared/lambda/link-gate.ts';
import { onHttpFile } from '../../shared/lambda/on-http.ts';
import { createFollowLink } from '../../shared/steps/links/follow-link.ts';
import { getLinkFormEnv } from './env.ts';
import { createGetLinkForm } from './get-link-form.ts';

const env = readEnv(getLinkFormEnv);
const common = { given: readGiven(), now: () => new Date() };
const follow = createFollowLink({ ...common, ...makeLinkChecks(env, common.now) });
const months = createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE });
const getForm = createGetLinkForm({ ...common, months });

const gate = createLinkGate('get-link-form', { follow, calls: env, now: common.now });

export const handler = onHttpFile(linkContracts['get-link-form'], gate, ({ file }, link) => getForm(link, file));
