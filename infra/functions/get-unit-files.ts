import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetUnitFilesEnv } from '../../functions/get-unit-files/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Presigns with its own rights, so what it may read is what a reader may. */
export function getUnitFiles(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetUnitFilesEnv>(scope, 'GetUnitFiles', {
    name: 'get-unit-files',
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact:
      'Nobody sees the photos that units sent beside their reports, and a unit with an account not what it sent.',
    surroundings,
  });
  reports.grantReadEvidence(fn);
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  return fn;
}
