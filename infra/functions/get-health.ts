import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetHealthEnv } from '../../functions/get-health/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getHealth(scope: Construct, { reports, progress, release, limits, surroundings }: Parts): Function {
  const fn = nodeFunction<GetHealthEnv>(scope, 'GetHealth', {
    name: 'get-health',
    env: {
      ...limits.calls,
      REPORTS_BUCKET: reports.bucketName,
      PROGRESS_TABLE: progress.tableName,
      APP_VERSION: release.version,
      APP_BUILD: release.build,
    },
    failureImpact: 'Monitors do not see whether the system works.',
    surroundings,
    timeout: Duration.seconds(5),
  });
  reports.grantListReportVersions(fn);
  progress.grantRead(fn, 'GetItem');
  return fn;
}
