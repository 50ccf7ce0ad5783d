import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetPublicProgressEnv } from '../../functions/get-public-progress/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getPublicProgress(scope: Construct, { progress, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<GetPublicProgressEnv>(scope, 'GetPublicProgress', {
    name: 'get-public-progress',
    env: { ...limits.calls, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'Nobody can see the commune’s progress.',
    surroundings,
  });
  progress.grantRead(fn, 'Query', 'BatchGetItem');
  return fn;
}
