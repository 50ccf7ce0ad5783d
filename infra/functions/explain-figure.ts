import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ExplainFigureEnv } from '../../functions/explain-figure/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function explainFigure(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<ExplainFigureEnv>(scope, 'ExplainFigure', {
    name: 'explain-figure',
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'Nobody can see which reports a published figure comes from.',
    surroundings,
    timeout: Duration.seconds(29),
  });
  reports.grantReadSummaries(fn);
  progress.grantRead(fn, 'GetItem', 'BatchGetItem', 'Query');
  return fn;
}
