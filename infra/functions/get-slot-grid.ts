import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetSlotGridEnv } from '../../functions/get-slot-grid/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getSlotGrid(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetSlotGridEnv>(scope, 'GetSlotGrid', {
    name: 'get-slot-grid',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune does not see its year at a glance.',
    surroundings,
  });
  progress.grantRead(fn, 'BatchGetItem');
  return fn;
}
