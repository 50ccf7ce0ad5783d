import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

interface StoredObjectRuleProps {
  bucketName: string;
  keyPrefix: string;
  queue: IQueue;
  deadLetters: IQueue;
}

/** S3 says on the default bus what was stored; what lies under the prefix goes to the queue. */
export class StoredObjectRule extends Construct {
  constructor(scope: Construct, id: string, props: StoredObjectRuleProps) {
    super(scope, id);
    new Rule(this, 'Rule', {
      description: `Objects stored under ${props.keyPrefix}`,
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [props.bucketName] }, object: { key: Match.prefix(props.keyPrefix) } },
      },
      targets: [new SqsQueue(props.queue, { deadLetterQueue: props.deadLetters })],
    });
  }
}
