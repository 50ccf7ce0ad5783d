import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetLinkFormEnv } from '../../functions/get-link-form/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getLinkForm(scope: Construct, { progress, links, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<GetLinkFormEnv>(scope, 'GetLinkForm', {
    name: 'get-link-form',
    env: { ...limits.calls, PROGRESS_TABLE: progress.tableName, LINK_KEY: links.key.keyArn },
    failureImpact: 'Nobody gets a form to fill in by a link.',
    surroundings,
  });
  links.key.grantVerify(fn);
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  return fn;
}
