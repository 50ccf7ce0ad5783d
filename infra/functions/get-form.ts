import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetFormEnv } from '../../functions/get-form/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getForm(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetFormEnv>(scope, 'GetForm', {
    name: 'get-form',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A unit gets no form to fill in; it can still send last month’s, with the month changed.',
    surroundings,
  });
  progress.grantRead(fn, 'BatchGetItem');
  return fn;
}
