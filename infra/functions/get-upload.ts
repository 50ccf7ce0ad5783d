import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetUploadEnv } from '../../functions/get-upload/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getUpload(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetUploadEnv>(scope, 'GetUpload', {
    name: 'get-upload',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A sender is not told what is wrong with the report.',
    surroundings,
  });
  progress.grantRead(fn, 'GetItem', 'Query');
  return fn;
}
