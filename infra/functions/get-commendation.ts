import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetCommendationEnv } from '../../functions/get-commendation/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getCommendation(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetCommendationEnv>(scope, 'GetCommendation', {
    name: 'get-commendation',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'Nobody sees who is nominated for commendation and what the council decided.',
    surroundings,
  });
  progress.grantRead(fn, 'Query');
  return fn;
}
