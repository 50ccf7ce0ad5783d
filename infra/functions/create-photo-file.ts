import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { CreatePhotoFileEnv } from '../../functions/create-photo-file/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function createPhotoFile(scope: Construct, { reports, identity, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<CreatePhotoFileEnv>(scope, 'CreatePhotoFile', {
    name: 'create-photo-file',
    env: {
      ...limits.counting,
      MOST_A_DAY: limits.aDay.evidenceFiles,
      ...identity.variables,
      REPORTS_BUCKET: reports.bucketName,
    },
    failureImpact: 'Nobody is given a place to send a picture for the news to.',
    surroundings,
  });
  reports.grantPutPhotoFiles(fn);
  limits.quotas.grantCount(fn);
  return fn;
}
