import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { CreateEvidenceFileEnv } from '../../functions/create-evidence-file/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Presigns with its own rights, so what it may put is what an officer may put. */
export function createEvidenceFile(scope: Construct, { reports, identity, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<CreateEvidenceFileEnv>(scope, 'CreateEvidenceFile', {
    name: 'create-evidence-file',
    env: {
      ...limits.counting,
      MOST_A_DAY: limits.aDay.evidenceFiles,
      ...identity.variables,
      REPORTS_BUCKET: reports.bucketName,
    },
    failureImpact: 'An officer is given no place to send evidence or a scan to.',
    surroundings,
  });
  reports.grantPutEvidence(fn);
  limits.quotas.grantCount(fn);
  return fn;
}
