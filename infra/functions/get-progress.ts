import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetProgressEnv } from '../../functions/get-progress/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getProgress(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetProgressEnv>(scope, 'GetProgress', {
    name: 'get-progress',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune does not see its criteria.',
    surroundings,
  });
  progress.grantRead(fn, 'BatchGetItem');
  return fn;
}
