import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetLinkPageEnv } from '../../functions/get-link-page/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getLinkPage(scope: Construct, { reports, progress, links, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetLinkPageEnv>(scope, 'GetLinkPage', {
    name: 'get-link-page',
    env: {
      ...identity.variables,
      PROGRESS_TABLE: progress.tableName,
      REPORTS_BUCKET: reports.bucketName,
      LINK_KEY: links.key.keyArn,
      PUBLIC_URL: links.publicUrl,
    },
    failureImpact: 'An officer cannot print the page of QR codes.',
    surroundings,
    memorySize: 1024,
  });
  links.key.grantSign(fn);
  reports.grantKeepActs(fn);
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  progress.grantWrite(fn, 'PutItem');
  return fn;
}
