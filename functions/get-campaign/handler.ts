import { readGiven } from '../../data/given.ts';
import { campaignContracts } from '../../shared/api/campaign-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getCampaignEnv } from './env.ts';
import { createGetCampaign } from './get-campaign.ts';

const env = readEnv(getCampaignEnv);
const getCampaign = createGetCampaign({
  given: readGiven(),
  months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  now: () => new Date(),
});

const gate = createGate('get-campaign', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(campaignContracts['get-campaign'], gate, async (asked) => ({
  body: await getCampaign(asked),
}));
