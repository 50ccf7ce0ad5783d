import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetOpenapiEnv } from '../../functions/get-openapi/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getOpenapi(scope: Construct, { limits, surroundings }: Parts): Function {
  return nodeFunction<GetOpenapiEnv>(scope, 'GetOpenapi', {
    name: 'get-openapi',
    env: limits.calls,
    failureImpact: 'Those who write clients do not get the description of the API.',
    surroundings,
  });
}
