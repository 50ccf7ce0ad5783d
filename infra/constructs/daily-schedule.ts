import { Aws, Duration, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
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
  /** What people go without when it has not run at all for longer than a day. */
  silenceImpact: string;
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
    this.#giveUpTo(deadLetters, target);
    this.#watchSilence(props);
    const role = this.#roleThatInvokes(target);
    grantSend(deadLetters, role);
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

  /** The scheduler hands over and leaves: what fails after that is the function's to retry, and to give up. */
  #giveUpTo(deadLetters: IQueue, target: Function): void {
    grantSend(deadLetters, target);
    target.configureAsyncInvoke({
      onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
      maxEventAge: Duration.hours(6),
      retryAttempts: 2,
    });
    Validations.of(target).acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason: 'A destination takes what it gives up, and says why; a dead-letter queue of its own would say it twice.',
    });
    Validations.of(deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue of those that are no queue: schedules and a function.',
    });
  }

  /** Nothing fails where nothing runs. Five quarters of a day, for a night's run comes a little earlier or later. */
  #watchSilence({ target, silenceImpact: failureImpact, alarms }: DailyScheduleProps): void {
    const metric = target.metricInvocations({ period: Duration.hours(6), statistic: 'Sum' });
    alarms.raise(this, { what: 'silent', failureImpact, metric, periods: 5, bySilence: true });
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

/** No more than it takes: the queue's own grant lets its attributes be read, too. */
function grantSend(queue: IQueue, grantee: iam.IGrantable): void {
  iam.Grant.addToPrincipal({ grantee, actions: ['sqs:SendMessage'], resourceArns: [queue.queueArn] });
}

function dailyAt(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `cron(${minute} ${hour} * * ? *)`;
}
