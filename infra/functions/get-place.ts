import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetPlaceEnv } from '../../functions/get-place/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getPlace(scope: Construct, { limits, surroundings }: Parts): Function {
  return nodeFunction<GetPlaceEnv>(scope, 'GetPlace', {
    name: 'get-place',
    env: limits.calls,
    failureImpact: 'Pages do not know which month it is, and show none.',
    surroundings,
  });
}
