import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetSummaryPaperEnv } from '../../functions/get-summary-paper/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getSummaryPaper(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetSummaryPaperEnv>(scope, 'GetSummaryPaper', {
    name: 'get-summary-paper',
    // 166 communes take 1.7 s of a processor and 200 MB of heap as a Word document.
    timeout: Duration.seconds(29),
    memorySize: 1024,
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A district gets no table of its month as a paper or a workbook; the summary itself is still there.',
    surroundings,
  });
  reports.grantListReportVersions(fn);
  reports.grantKeepPapers(fn);
  progress.grantRead(fn, 'GetItem', 'BatchGetItem', 'Query');
  return fn;
}
