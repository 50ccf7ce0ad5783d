import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { IngestReportEnv } from '../../functions/ingest-report/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Lists the month and writes summaries too: a report that crosses the close restates the month, with its proof. */
export function ingestReport(scope: Construct, { reports, progress, bus, surroundings }: Parts): Function {
  const fn = nodeFunction<IngestReportEnv>(scope, 'IngestReport', {
    name: 'ingest-report',
    env: { REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName, EVENT_BUS: bus.eventBusName },
    failureImpact: 'A report that was sent is not read and not counted.',
    surroundings,
    timeout: Duration.seconds(30),
    memorySize: 1024,
  });
  reports.grantReadReports(fn);
  reports.grantListReportVersions(fn);
  reports.grantReadActs(fn);
  reports.grantKeepSummaries(fn);
  progress.grantRead(fn, 'GetItem', 'BatchGetItem', 'Query');
  progress.grantWrite(fn, 'PutItem', 'UpdateItem');
  bus.grantPutEventsTo(fn);
  return fn;
}
