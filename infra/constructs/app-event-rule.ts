import { Rule } from 'aws-cdk-lib/aws-events';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { eventSource } from '../../events/define-event.ts';

interface AppEventRuleProps {
  bus: EventBus;
  events: readonly { name: string }[];
  description: string;
  queue: IQueue;
  deadLetters: IQueue;
}

/** What is said on the installation's bus under one of the names goes to the queue. */
export class AppEventRule extends Construct {
  constructor(scope: Construct, id: string, { bus, events, description, queue, deadLetters }: AppEventRuleProps) {
    super(scope, id);
    new Rule(this, 'Rule', {
      eventBus: bus,
      description,
      eventPattern: {
        source: [eventSource],
        detailType: events.map(({ name }) => name),
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
    });
  }
}
