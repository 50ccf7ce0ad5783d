import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ListSummariesEnv } from '../../functions/list-summaries/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function listSummaries(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<ListSummariesEnv>(scope, 'ListSummaries', {
    name: 'list-summaries',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A district does not see which months there are.',
    surroundings,
  });
  progress.grantRead(fn, 'Query');
  return fn;
}
