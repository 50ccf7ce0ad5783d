import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { MakePhotoEnv } from '../../functions/make-photo/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function makePhoto(scope: Construct, { reports, identity, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<MakePhotoEnv>(scope, 'MakePhoto', {
    name: 'make-photo',
    env: {
      ...limits.counting,
      MOST_A_DAY: limits.aDay.evidenceFiles,
      ...identity.variables,
      REPORTS_BUCKET: reports.bucketName,
    },
    failureImpact: 'A picture that was sent for the news cannot be made ready to be published.',
    surroundings,
    // As long as a caller is answered at all, with a whole processor (1769 MB) and room for 50 million pixels.
    timeout: Duration.seconds(29),
    memorySize: 1769,
  });
  reports.grantMakePhotos(fn);
  limits.quotas.grantCount(fn);
  return fn;
}
