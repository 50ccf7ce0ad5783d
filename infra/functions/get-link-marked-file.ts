import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetLinkMarkedFileEnv } from '../../functions/get-link-marked-file/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getLinkMarkedFile(
  scope: Construct,
  { reports, progress, links, limits, surroundings }: Parts,
): Function {
  const fn = nodeFunction<GetLinkMarkedFileEnv>(scope, 'GetLinkMarkedFile', {
    name: 'get-link-marked-file',
    env: {
      ...limits.calls,
      REPORTS_BUCKET: reports.bucketName,
      PROGRESS_TABLE: progress.tableName,
      LINK_KEY: links.key.keyArn,
    },
    failureImpact: 'A sender by a link does not get the file with its faults marked.',
    surroundings,
    timeout: Duration.seconds(29),
    memorySize: 1024,
  });
  links.key.grantVerify(fn);
  reports.grantReadReports(fn);
  progress.grantRead(fn, 'GetItem', 'Query');
  return fn;
}
