import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetNewsFeedEnv } from '../../functions/get-news-feed/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getNewsFeed(scope: Construct, { progress, links, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<GetNewsFeedEnv>(scope, 'GetNewsFeed', {
    name: 'get-news-feed',
    env: { ...limits.calls, PROGRESS_TABLE: progress.tableName, PUBLIC_URL: links.apiUrl },
    failureImpact: 'Nobody can read the commune’s news.',
    surroundings,
  });
  progress.grantRead(fn, 'Query');
  return fn;
}
