import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { SealAuditEnv } from '../../functions/seal-audit/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Lists reports without reading one: what each says is in the ledger. */
export function sealAudit(scope: Construct, { reports, progress, surroundings }: Parts): Function {
  const fn = nodeFunction<SealAuditEnv>(scope, 'SealAudit', {
    name: 'seal-audit',
    env: { REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'What was recorded is not sealed: until it is, a change of it would not be noticed.',
    surroundings,
    timeout: Duration.minutes(15),
  });
  reports.grantListReportVersions(fn);
  reports.grantReadActs(fn);
  reports.grantSealAudit(fn);
  progress.grantRead(fn, 'GetItem', 'BatchGetItem', 'Query');
  progress.grantWrite(fn, 'UpdateItem');
  return fn;
}
