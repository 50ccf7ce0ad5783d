import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetRankingEnv } from '../../functions/get-ranking/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getRanking(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetRankingEnv>(scope, 'GetRanking', {
    name: 'get-ranking',
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'Nobody sees how a commune’s units rank, and the council has nothing to decide on.',
    surroundings,
    timeout: Duration.seconds(29),
  });
  reports.grantReadSummaries(fn);
  reports.grantKeepRankings(fn);
  progress.grantRead(fn, 'GetItem', 'BatchGetItem', 'Query');
  return fn;
}
