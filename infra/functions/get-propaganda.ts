import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetPropagandaEnv } from '../../functions/get-propaganda/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getPropaganda(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetPropagandaEnv>(scope, 'GetPropaganda', {
    name: 'get-propaganda',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune does not see its list of propaganda.',
    surroundings,
  });
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  return fn;
}
