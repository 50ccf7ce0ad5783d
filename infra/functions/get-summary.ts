import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetSummaryEnv } from '../../functions/get-summary/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getSummary(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetSummaryEnv>(scope, 'GetSummary', {
    name: 'get-summary',
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A district does not get its summary, provisional or official.',
    surroundings,
  });
  reports.grantListReportVersions(fn);
  progress.grantRead(fn, 'GetItem', 'BatchGetItem', 'Query');
  return fn;
}
