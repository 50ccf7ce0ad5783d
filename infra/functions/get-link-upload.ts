import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetLinkUploadEnv } from '../../functions/get-link-upload/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getLinkUpload(scope: Construct, { progress, links, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<GetLinkUploadEnv>(scope, 'GetLinkUpload', {
    name: 'get-link-upload',
    env: { ...limits.calls, PROGRESS_TABLE: progress.tableName, LINK_KEY: links.key.keyArn },
    failureImpact: 'A sender by a link is not told what is wrong with the report.',
    surroundings,
  });
  links.key.grantVerify(fn);
  progress.grantRead(fn, 'GetItem', 'Query');
  return fn;
}
