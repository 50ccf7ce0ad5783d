import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetSummaryPaperEnv } from '../../functions/get-summary-paper/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getSummaryPaper(scope: Construct, { reports, progress, surroundings }: Parts): Function {
  const fn = nodeFunction<GetSummaryPaperEnv>(scope, 'GetSummaryPaper', {
    name: 'get-summary-paper',
    env: { REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A district gets no table of its month as a paper or a workbook; the summary itself is still there.',
    surroundings,
  });
  reports.grantListReportVersions(fn);
  progress.grantRead(fn, 'GetItem', 'BatchGetItem', 'Query');
  return fn;
}
