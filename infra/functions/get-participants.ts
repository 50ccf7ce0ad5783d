import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetParticipantsEnv } from '../../functions/get-participants/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getParticipants(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetParticipantsEnv>(scope, 'GetParticipants', {
    name: 'get-participants',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune does not see to whom its drive was launched.',
    surroundings,
  });
  progress.grantRead(fn, 'BatchGetItem');
  return fn;
}
