import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetMarkedFileEnv } from '../../functions/get-marked-file/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** The largest file takes seconds to write; an HTTP API waits for no more than thirty. */
export function getMarkedFile(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetMarkedFileEnv>(scope, 'GetMarkedFile', {
    name: 'get-marked-file',
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A sender does not get the file back with what is wrong marked in it.',
    surroundings,
    timeout: Duration.seconds(29),
    memorySize: 1024,
  });
  reports.grantReadReports(fn);
  progress.grantRead(fn, 'GetItem', 'Query');
  return fn;
}
