import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetDeliveriesEnv } from '../../functions/get-deliveries/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getDeliveries(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetDeliveriesEnv>(scope, 'GetDeliveries', {
    name: 'get-deliveries',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A district does not see who has got its summary and who has not.',
    surroundings,
  });
  progress.grantRead(fn, 'Query');
  return fn;
}
