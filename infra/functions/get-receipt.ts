import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { GetReceiptEnv } from '../../functions/get-receipt/env.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function getReceipt(scope: Construct, { progress, identity, surroundings }: Parts): Function {
  const fn = nodeFunction<GetReceiptEnv>(scope, 'GetReceipt', {
    name: 'get-receipt',
    env: { ...identity.variables, PROGRESS_TABLE: progress.tableName },
    failureImpact: 'A sender does not get the receipt of a report that was accepted.',
    surroundings,
  });
  progress.grantRead(fn, 'GetItem', 'Query');
  return fn;
}
