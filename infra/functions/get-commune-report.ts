import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetCommuneReportEnv } from '../../functions/get-commune-report/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getCommuneReport(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetCommuneReportEnv>(scope, 'GetCommuneReport', {
    name: 'get-commune-report',
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune gets no report to sign; the figures are still in its progress.',
    surroundings,
  });
  reports.grantReadSummaries(fn);
  reports.grantKeepPapers(fn);
  progress.grantRead(fn, 'GetItem', 'BatchGetItem', 'Query');
  return fn;
}
