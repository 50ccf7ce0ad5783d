import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetTasksEnv } from '../../functions/get-tasks/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getTasks(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetTasksEnv>(scope, 'GetTasks', {
    name: 'get-tasks',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune and its units do not see which duties of the plan are due.',
    surroundings,
  });
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  return fn;
}
