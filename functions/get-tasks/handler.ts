import { readGiven } from '../../data/given.ts';
import { readPlanWords } from '../../data/plan-words.ts';
import { driveContracts } from '../../shared/api/drive-contracts.ts';
import { createActStore } from '../../shared/aws/act-store.ts';
import { dynamoDbClient } from '../../shared/aws/clients.ts';
import { createMonthStore } from '../../shared/aws/month-store.ts';
import { readEnv } from '../../shared/lambda/env.ts';
import { createGate } from '../../shared/lambda/gate.ts';
import { onHttp } from '../../shared/lambda/on-http.ts';
import { getTasksEnv } from './env.ts';
import { createGetTasks } from './get-tasks.ts';

const env = readEnv(getTasksEnv);
const table = { client: dynamoDbClient(), table: env.PROGRESS_TABLE };
const getTasks = createGetTasks({
  given: readGiven(),
  months: createMonthStore(table),
  acts: createActStore(table),
  planWords: readPlanWords,
  now: () => new Date(),
});

const gate = createGate('get-tasks', { given: readGiven(), identity: env, now: () => new Date() });

export const handler = onHttp(driveContracts['get-tasks'], gate, async (asked) => ({ body: await getTasks(asked) }));
