import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetCommendationPaperEnv } from '../../functions/get-commendation-paper/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getCommendationPaper(scope: Construct, { reports, progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetCommendationPaperEnv>(scope, 'GetCommendationPaper', {
    name: 'get-commendation-paper',
    env: { ...identity.variables, REPORTS_BUCKET: reports.bucketName, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A commune gets no papers of commendation to sign; what was decided is still in its acts.',
    surroundings,
  });
  reports.grantReadRankings(fn);
  reports.grantKeepPapers(fn);
  progress.grantRead(fn, 'Query');
  return fn;
}
