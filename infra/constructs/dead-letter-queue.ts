import { Duration, Validations } from 'aws-cdk-lib';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';

interface DeadLetterQueueProps {
  /** What people go without while a message lies here: the text of the alarm. */
  failureImpact: string;
  alarms: AlarmTopic;
}

/** Where a message goes that could not be delivered or worked on. The first one raises the alarm. */
export class DeadLetterQueue extends Construct {
  readonly queue: sqs.Queue;

  constructor(scope: Construct, id: string, { failureImpact, alarms }: DeadLetterQueueProps) {
    super(scope, id);
    this.queue = new sqs.Queue(this, 'Queue', { enforceSSL: true, retentionPeriod: Duration.days(14) });
    Validations.of(this.queue).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'It is a dead-letter queue: what lies here waits for somebody, whom its alarm calls.',
    });
    const metric = this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) });
    alarms.raise(this, { failureImpact, metric });
  }
}
