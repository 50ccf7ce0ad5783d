import { Rule } from 'aws-cdk-lib/aws-events';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { eventSource } from '../../events/define-event.ts';
import { summaryEvents } from '../../events/summary-events.ts';

interface SummaryRuleProps {
  bus: EventBus;
  queue: IQueue;
  deadLetters: IQueue;
}

/** Every version of a district's month that is said on the installation's bus goes to the queue. */
export class SummaryRule extends Construct {
  constructor(scope: Construct, id: string, { bus, queue, deadLetters }: SummaryRuleProps) {
    super(scope, id);
    new Rule(this, 'Rule', {
      eventBus: bus,
      description: 'Published and restated district summaries',
      eventPattern: {
        source: [eventSource],
        detailType: summaryEvents.map(({ name }) => name),
      },
      targets: [new SqsQueue(queue, { deadLetterQueue: deadLetters })],
    });
  }
}
