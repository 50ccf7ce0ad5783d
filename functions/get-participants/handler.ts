import { readGiven } from '../../data/given.ts';
import { driveContracts } from '../../shared/api/drive-contracts.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getParticipantsEnv } from './env.ts';
import { createGetParticipants } from './get-participants.ts';

const env = readEnv(getParticipantsEnv);
const getParticipants = createGetParticipants({
  given: readGiven(),
  months: createMonthStore({ client: dynamoDbClient(), table: env.PROGRESS_TABLE }),
  now: () => new Date(),
});

const gate = createGate('get-participants', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(driveContracts['get-participants'], gate, async (asked) => ({
  body: await getParticipants(asked),
}));
