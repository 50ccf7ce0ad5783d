import { Duration } from 'aws-cdk-lib';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

interface WorkQueueProps {
  consumer: Function;
  /** What people go without while a message lies among the dead letters. */
  failureImpact: string;
  alarms: AlarmTopic;
}

/**
 * What waits to be worked on, one piece a message, so that no partial failure can exist. In a new account's ten
 * concurrent executions the pollers are throttled and good messages are received in vain: hence few at once, and many
 * tries before a message is given up.
 */
export class WorkQueue extends Construct {
  readonly queue: sqs.Queue;
  /** For those who could not put a message into the queue. */
  readonly deadLetters: sqs.Queue;

  constructor(scope: Construct, id: string, { consumer, failureImpact, alarms }: WorkQueueProps) {
    super(scope, id);
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
