import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { OpenLinkEnv } from '../../functions/open-link/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function openLink(scope: Construct, { reports, progress, links, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<OpenLinkEnv>(scope, 'OpenLink', {
    name: 'open-link',
    env: {
      ...limits.calls,
      REPORTS_BUCKET: reports.bucketName,
      PROGRESS_TABLE: progress.tableName,
      LINK_KEY: links.key.keyArn,
    },
    failureImpact: 'Whoever opens a link is not told what it is for.',
    surroundings,
  });
  links.key.grantVerify(fn);
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  reports.grantListEvidence(fn);
  return fn;
}
