import { Aws, Duration } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

interface DailyScheduleProps {
  /** Where the communes are: `07:30`. */
  time: string;
  /** What it does for a district, as the schedule's description. */
  purpose: string;
  districts: readonly string[];
  target: Function;
  failureImpact: string;
  alarms: AlarmTopic;
}

/**
 * Asks a function once a day, for each district, whether there is something to do. A day without is answered at once,
 * so a run that was missed is made up on the next day.
 */
export class DailySchedule extends Construct {
  constructor(scope: Construct, id: string, props: DailyScheduleProps) {
    super(scope, id);
    const { districts, target, failureImpact, alarms } = props;
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
        description: `${props.purpose}: ${districtId}`,
        scheduleExpression: dailyAt(props.time),
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

function dailyAt(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `cron(${minute} ${hour} * * ? *)`;
}
