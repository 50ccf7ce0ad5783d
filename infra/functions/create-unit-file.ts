import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { CreateUnitFileEnv } from '../../functions/create-unit-file/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

/** Presigns with its own rights, so what it may put is what a unit may put. */
export function createUnitFile(scope: Construct, { reports, identity, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<CreateUnitFileEnv>(scope, 'CreateUnitFile', {
    name: 'create-unit-file',
    env: {
      ...limits.counting,
      MOST_A_DAY: limits.aDay.forms,
      ...identity.variables,
      REPORTS_BUCKET: reports.bucketName,
    },
    failureImpact: 'A unit is given no place to send a photo beside its report to.',
    surroundings,
  });
  reports.grantPutEvidence(fn);
  limits.quotas.grantCount(fn);
  return fn;
}
