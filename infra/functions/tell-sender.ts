import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { TellSenderEnv } from '../../functions/tell-sender/env.ts';
import { GivenUpAlarm } from '../constructs/given-up-alarm.ts';
import { nodeFunction } from '../constructs/node-function.ts';
import type { Parts } from './parts.ts';

export function tellSender(scope: Construct, { reports, progress, mail, links, surroundings }: Parts): Function {
  const fn = nodeFunction<TellSenderEnv>(scope, 'TellSender', {
    name: 'tell-sender',
    env: {
      REPORTS_BUCKET: reports.bucketName,
      PROGRESS_TABLE: progress.tableName,
      LINK_KEY: links.key.keyArn,
      ...mail.env,
    },
    failureImpact: 'A unit does not know that its report was returned.',
    surroundings,
    timeout: Duration.minutes(1),
  });
  reports.grantReadActs(fn);
  progress.grantRead(fn, 'BatchGetItem', 'Query');
  progress.grantWrite(fn, 'PutItem', 'UpdateItem');
  links.key.grantSign(fn);
  mail.grantSend(fn);
  const failureImpact = 'A unit could not be told that its report was returned, and it is tried no more.';
  new GivenUpAlarm(scope, 'ReturnsGivenUp', { sender: fn, failureImpact, alarms: surroundings.alarms });
  return fn;
}
