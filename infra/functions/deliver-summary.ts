import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { DeliverSummaryEnv } from '../../functions/deliver-summary/env.ts';
import { GivenUpAlarm } from '../constructs/given-up-alarm.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function deliverSummary(scope: Construct, { progress, mail, surroundings }: Parts): Function {
  const fn = nodeFunction<DeliverSummaryEnv>(scope, 'DeliverSummary', {
    name: 'deliver-summary',
    env: { PROGRESS_TABLE: progress.tableName, ...mail.env },
    failureImpact: 'A recipient of the district summary has not got it yet.',
    surroundings,
    timeout: Duration.minutes(2),
  });
  progress.grantRead(fn, 'Query');
  progress.grantWrite(fn, 'PutItem', 'UpdateItem');
  mail.grantSend(fn);
  const failureImpact = 'A recipient of the district summary could not be reached, and it is tried no more.';
  new GivenUpAlarm(scope, 'SummaryGivenUp', { sender: fn, failureImpact, alarms: surroundings.alarms });
  return fn;
}
