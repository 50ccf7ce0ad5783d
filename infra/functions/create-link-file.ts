import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { CreateLinkFileEnv } from '../../functions/create-link-file/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Presigns with its own rights, so what it may put is what a unit may put. */
export function createLinkFile(scope: Construct, { reports, progress, links, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<CreateLinkFileEnv>(scope, 'CreateLinkFile', {
    name: 'create-link-file',
    env: {
      ...limits.counting,
      MOST_A_DAY: limits.aDay.forms,
      ...limits.calls,
      REPORTS_BUCKET: reports.bucketName,
      PROGRESS_TABLE: progress.tableName,
      LINK_KEY: links.key.keyArn,
    },
    failureImpact: 'Nobody is given a place to send a photo beside the report to by a link.',
    surroundings,
  });
  links.key.grantVerify(fn);
  reports.grantPutEvidence(fn);
  progress.grantRead(fn, 'Query');
  limits.quotas.grantCount(fn);
  return fn;
}
