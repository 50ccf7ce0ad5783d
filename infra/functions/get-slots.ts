import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetSlotsEnv } from '../../functions/get-slots/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getSlots(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetSlotsEnv>(scope, 'GetSlots', {
    name: 'get-slots',
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune does not see who has sent a report and who has not.',
    surroundings,
  });
  reports.grantListReportVersions(fn);
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  return fn;
}
