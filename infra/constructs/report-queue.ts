import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

interface ReportQueueProps {
  consumer: Function;
  alarms: AlarmTopic;
}

/**
 * The reports that wait to be read, one a message, so that no partial failure can exist. In a new account's ten
 * concurrent executions the pollers are throttled and good messages are received in vain: hence few at once, and many
 * tries before a message is given up.
 */
export class ReportQueue extends Construct {
  readonly queue: sqs.Queue;
  /** For those who could not put a message into the queue. */
  readonly deadLetters: sqs.Queue;

  constructor(scope: Construct, id: string, { consumer, alarms }: ReportQueueProps) {
    super(scope, id);
    const failureImpact = 'A report that was sent is not read and not counted until its message is redriven.';
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', { failureImpact, alarms }).queue;
    this.queue = new sqs.Queue(this, 'Queue', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(6 * timeoutOf(consumer)),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 10 },
    });
    consumer.addEventSource(new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: 5 }));
  }
}

function timeoutOf({ timeout, node }: Function): number {
  if (timeout === undefined) throw new Error(`${node.path} has no timeout`);
  return timeout.toSeconds();
}
