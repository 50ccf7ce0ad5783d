import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetLinkReceiptEnv } from '../../functions/get-link-receipt/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getLinkReceipt(scope: Construct, { progress, links, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<GetLinkReceiptEnv>(scope, 'GetLinkReceipt', {
    name: 'get-link-receipt',
    env: { ...limits.calls, PROGRESS_TABLE: progress.tableName, LINK_KEY: links.key.keyArn },
    failureImpact: 'A sender by a link gets no receipt.',
    surroundings,
  });
  links.key.grantVerify(fn);
  progress.grantRead(fn, 'GetItem', 'Query');
  return fn;
}
