import { Duration, Validations } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Function } from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmTopic } from './alarm-topic.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

interface WorkQueueProps {
  consumer: Function;
  /** What people go without while a message lies among the dead letters. */
  failureImpact: string;
  /** How long a message may wait, and what people go without when one waits longer. */
  patience: { time: Duration; failureImpact: string };
  /** How many messages may be worked on at once: at least two, and of an account's ten executions all queues share. */
  atOnce: number;
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

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { consumer, failureImpact, alarms } = props;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', { failureImpact, alarms }).queue;
    this.queue = new sqs.Queue(this, 'Queue', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      visibilityTimeout: Duration.seconds(6 * timeoutOf(consumer)),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: 10 },
    });
    this.#hand(props);
    this.#watchAge(props);
  }

  /** What Lambda's poller does with the function's role: the CDK's own event source grants more. */
  #hand({ consumer, atOnce }: WorkQueueProps): void {
    const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
    iam.Grant.addToPrincipal({ grantee: consumer, actions, resourceArns: [this.queue.queueArn] });
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: consumer,
      eventSourceArn: this.queue.queueArn,
      batchSize: 1,
      maxConcurrency: atOnce,
    });
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'Lambda takes a destination for streams only: what a queue gives up goes to its dead-letter queue.',
    });
    Validations.of(consumer).acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason: 'Its events come from a queue, which gives up to a dead-letter queue of its own.',
    });
  }

  #watchAge({ alarms, patience: { time, failureImpact } }: WorkQueueProps): void {
    const metric = this.queue.metricApproximateAgeOfOldestMessage({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    });
    alarms.raise(this, { what: 'age', failureImpact, metric, threshold: time.toSeconds() });
  }
}

function timeoutOf({ timeout, node }: Function): number {
  if (timeout === undefined) throw new Error(`${node.path} has no timeout`);
  return timeout.toSeconds();
}
