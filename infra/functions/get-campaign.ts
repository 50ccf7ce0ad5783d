import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetCampaignEnv } from '../../functions/get-campaign/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getCampaign(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetCampaignEnv>(scope, 'GetCampaign', {
    name: 'get-campaign',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune does not see what its drive is for.',
    surroundings,
  });
  progress.grantRead(fn, 'BatchGetItem');
  return fn;
}
