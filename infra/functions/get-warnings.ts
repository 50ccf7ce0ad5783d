import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetWarningsEnv } from '../../functions/get-warnings/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getWarnings(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetWarningsEnv>(scope, 'GetWarnings', {
    name: 'get-warnings',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune does not see which figures look odd.',
    surroundings,
  });
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  return fn;
}
