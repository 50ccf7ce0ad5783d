import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { CreateLinkUploadEnv } from '../../functions/create-link-upload/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Presigns with its own rights, so what it may put is what a sender may put. */
export function createLinkUpload(
  scope: Construct,
  { reports, progress, links, limits, surroundings }: Parts,
): Function {
  const fn = nodeFunction<CreateLinkUploadEnv>(scope, 'CreateLinkUpload', {
    name: 'create-link-upload',
    env: {
      ...limits.counting,
      MOST_A_DAY: limits.aDay.forms,
      ...limits.calls,
      REPORTS_BUCKET: reports.bucketName,
      PROGRESS_TABLE: progress.tableName,
      LINK_KEY: links.key.keyArn,
    },
    failureImpact: 'Nobody is given a place to send a report to by a link.',
    surroundings,
  });
  links.key.grantVerify(fn);
  reports.grantPutReports(fn);
  progress.grantRead(fn, 'Query');
  progress.grantWrite(fn, 'PutItem');
  limits.quotas.grantCount(fn);
  return fn;
}
