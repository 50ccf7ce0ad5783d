import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetEvidenceFileEnv } from '../../functions/get-evidence-file/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Presigns with its own rights, so what it may read is what a reader may. */
export function getEvidenceFile(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetEvidenceFileEnv>(scope, 'GetEvidenceFile', {
    name: 'get-evidence-file',
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'Nobody can look at a file of evidence, and nothing can be verified by it.',
    surroundings,
  });
  reports.grantSignEvidence(fn);
  progress.grantRead(fn, 'Query');
  return fn;
}
