import * as z from 'zod/mini';
import { parseProperties, refuseProperties, resourcesOf, type Reading } from './reading.ts';

const number = z.union([z.number(), z.string()]);
const queueSchema = z.object({
  VisibilityTimeout: z.optional(number),
  DelaySeconds: z.optional(number),
  MessageRetentionPeriod: z.optional(number),
  ReceiveMessageWaitTimeSeconds: z.optional(number),
  RedrivePolicy: z.optional(z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: number })),
});

export interface QueueModel {
  name: string;
  arn: string;
  attributes: Record<string, string>;
}

export function readQueues({ assembly, resolver }: Reading): QueueModel[] {
  return resourcesOf(assembly, 'AWS::SQS::Queue').map((resource) => {
    refuseProperties(resource, ['FifoQueue']);
    const { RedrivePolicy: redrive, ...numbers } = parseProperties(resource, resolver, queueSchema);
    const { attributes } = resolver.identityOf(resource);
    return {
      name: attributes['QueueName'] ?? '',
      arn: attributes['Arn'] ?? '',
      attributes: {
        ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)])),
        ...(redrive && {
          RedrivePolicy: JSON.stringify({ ...redrive, maxReceiveCount: Number(redrive.maxReceiveCount) }),
        }),
      },
    };
  });
}
