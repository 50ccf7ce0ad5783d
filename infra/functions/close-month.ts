import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { CloseMonthEnv } from '../../functions/close-month/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Reads reports too: what ingestion has not reached by the close is ingested here. */
export function closeMonth(scope: Construct, { reports, progress, bus, surroundings }: Parts): Function {
  const fn = nodeFunction<CloseMonthEnv>(scope, 'CloseMonth', {
    name: 'close-month',
    env: { REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName, EVENT_BUS: bus.eventBusName },
    failureImpact: 'The official district summary of the month is not published.',
    surroundings,
    timeout: Duration.minutes(15),
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
