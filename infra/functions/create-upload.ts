import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { CreateUploadEnv } from '../../functions/create-upload/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Presigns with its own rights, so what it may put is what a sender may put. */
export function createUpload(scope: Construct, { reports, progress, identity, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<CreateUploadEnv>(scope, 'CreateUpload', {
    name: 'create-upload',
    env: {
      ...limits.counting,
      MOST_A_DAY: limits.aDay.forms,
      ...identity.variables,
      REPORTS_BUCKET: reports.bucketName,
      PROGRESS_TABLE: progress.tableName,
    },
    failureImpact: 'Nobody is given a place to send a report to.',
    surroundings,
  });
  reports.grantPutReports(fn);
  reports.grantKeepActs(fn);
  reports.grantReadEvidence(fn);
  progress.grantWrite(fn, 'PutItem');
  limits.quotas.grantCount(fn);
  return fn;
}
