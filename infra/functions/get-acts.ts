import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetActsEnv } from '../../functions/get-acts/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getActs(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetActsEnv>(scope, 'GetActs', {
    name: 'get-acts',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'An officer does not see what was done to a month.',
    surroundings,
  });
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  return fn;
}
