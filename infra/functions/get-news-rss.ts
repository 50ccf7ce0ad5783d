import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetNewsRssEnv } from '../../functions/get-news-rss/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getNewsRss(scope: Construct, { progress, links, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<GetNewsRssEnv>(scope, 'GetNewsRss', {
    name: 'get-news-rss',
    env: { ...limits.calls, PROGRESS_TABLE: progress.tableName, PUBLIC_URL: links.apiUrl },
    failureImpact: 'Pages and readers that take the commune’s news over do not get any.',
    surroundings,
  });
  progress.grantRead(fn, 'Query');
  return fn;
}
