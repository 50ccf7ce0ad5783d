import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetMovementsEnv } from '../../functions/get-movements/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getMovements(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetMovementsEnv>(scope, 'GetMovements', {
    name: 'get-movements',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune does not see its movements and resources against their targets.',
    surroundings,
  });
  progress.grantRead(fn, 'Query');
  return fn;
}
