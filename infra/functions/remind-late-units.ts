import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { RemindLateUnitsEnv } from '../../functions/remind-late-units/env.ts';
import { GivenUpAlarm } from '../constructs/given-up-alarm.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function remindLateUnits(scope: Construct, { progress, mail, links, surroundings }: Parts): Function {
  const fn = nodeFunction<RemindLateUnitsEnv>(scope, 'RemindLateUnits', {
    name: 'remind-late-units',
    env: { PROGRESS_TABLE: progress.tableName, LINK_KEY: links.key.keyArn, ...mail.env },
    failureImpact: 'Units are not reminded of a report that they owe, nor the officer of who owes one.',
    surroundings,
    timeout: Duration.minutes(15),
  });
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  progress.grantWrite(fn, 'PutItem', 'UpdateItem');
  links.key.grantSign(fn);
  mail.grantSend(fn);
  const failureImpact = 'A reminder, or a summary that was tried before, could not be sent and is tried no more.';
  new GivenUpAlarm(scope, 'RemindersGivenUp', { sender: fn, failureImpact, alarms: surroundings.alarms });
  return fn;
}
