import { Aws, Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

interface MonthScheduleProps {
  districts: readonly string[];
  target: Function;
  failureImpact: string;
  alarms: AlarmTopic;
}

/**
 * Asks once a day, for each district, whether a month is due: half past midnight where the communes are. A day without
 * a due month is answered at once, so a run that was missed is made up on the next day.
 */
export class MonthSchedule extends Construct {
  constructor(scope: Construct, id: string, { districts, target, failureImpact, alarms }: MonthScheduleProps) {
    super(scope, id);
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters', { failureImpact, alarms }).queue;
    // The scheduler hands over and leaves: what fails after that is the function's to retry, and to give up.
    target.configureAsyncInvoke({
      onFailure: new SqsDestination(deadLetters),
      maxEventAge: Duration.hours(6),
      retryAttempts: 2,
    });
    const role = this.#roleThatInvokes(target);
    deadLetters.grantSendMessages(role);
    for (const districtId of districts) {
      new CfnSchedule(this, districtId, {
        description: `Closes the months of ${districtId} that are due`,
        scheduleExpression: 'cron(30 0 * * ? *)',
        scheduleExpressionTimezone: 'Asia/Ho_Chi_Minh',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: target.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify({ districtId, scheduledTime: '<aws.scheduler.scheduled-time>' }),
          retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: Duration.hours(6).toSeconds() },
          deadLetterConfig: { arn: deadLetters.queueArn },
        },
      });
    }
  }

  #roleThatInvokes(target: Function): iam.Role {
    const scheduler = new iam.ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    });
    const role = new iam.Role(this, 'Role', { assumedBy: scheduler });
    const resourceArns = [target.functionArn];
    iam.Grant.addToPrincipal({ grantee: role, actions: ['lambda:InvokeFunction'], resourceArns });
    return role;
  }
}
