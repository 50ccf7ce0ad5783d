import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetPhotoEnv } from '../../functions/get-photo/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getPhoto(scope: Construct, { reports, progress, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<GetPhotoEnv>(scope, 'GetPhoto', {
    name: 'get-photo',
    env: { ...limits.calls, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'Nobody can see the pictures of the commune’s news.',
    surroundings,
  });
  reports.grantReadPhotos(fn);
  progress.grantRead(fn, 'Query');
  return fn;
}
