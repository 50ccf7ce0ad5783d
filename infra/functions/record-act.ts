import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { RecordActEnv } from '../../functions/record-act/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Makes the month anew, and so may do what ingestion does when an act crosses the close: restate, with the proof. */
export function recordAct(
  scope: Construct,
  { reports, progress, bus, identity, limits, surroundings }: Parts,
): Function {
  const fn = nodeFunction<RecordActEnv>(scope, 'RecordAct', {
    name: 'record-act',
    env: {
      ...limits.counting,
      MOST_A_DAY: limits.aDay.acts,
      ...identity.variables,
      REPORTS_BUCKET: reports.bucketName,
      PROGRESS_TABLE: progress.tableName,
      EVENT_BUS: bus.eventBusName,
    },
    failureImpact: 'An officer cannot confirm, return, excuse or reopen anything.',
    surroundings,
    timeout: Duration.seconds(30),
    memorySize: 1024,
  });
  reports.grantKeepActs(fn);
  reports.grantReadEvidence(fn);
  reports.grantListPhotos(fn);
  reports.grantDateRankings(fn);
  reports.grantListReportVersions(fn);
  reports.grantKeepSummaries(fn);
  progress.grantRead(fn, 'GetItem', 'BatchGetItem', 'Query');
  progress.grantWrite(fn, 'PutItem', 'UpdateItem');
  bus.grantPutEventsTo(fn);
  limits.quotas.grantCount(fn);
  return fn;
}
