import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { MakeLinksEnv } from '../../functions/make-links/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Makes links and cannot check any: it has no use for that. */
export function makeLinks(scope: Construct, { reports, progress, links, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<MakeLinksEnv>(scope, 'MakeLinks', {
    name: 'make-links',
    env: {
      ...identity.variables,
      PROGRESS_TABLE: progress.tableName,
      REPORTS_BUCKET: reports.bucketName,
      LINK_KEY: links.key.keyArn,
      PUBLIC_URL: links.publicUrl,
    },
    failureImpact: 'An officer gets no links for the units to report by.',
    surroundings,
  });
  links.key.grantSign(fn);
  reports.grantKeepActs(fn);
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  progress.grantWrite(fn, 'PutItem');
  return fn;
}
