import * as z from 'zod/mini';
import { byTarget, type JsonService } from '../aws/json-edge.ts';
import { account, region } from '../template/places.ts';
import type { Queues } from './queues.ts';

const inputSchema = z.object({ QueueUrl: z.optional(z.string()), QueueName: z.optional(z.string()) });

/** A batch is allowed by the right to do the thing once. */
const actionOf = (action: string): string => `sqs:${action.replace(/Batch$/, '')}`;

export function sqsService(queues: Queues): JsonService {
  return {
    name: 'sqs',
    actionOf: byTarget('AmazonSQS'),
    contentType: 'application/x-amz-json-1.0',
    facts: () => ({}),
    wishes: ({ action, body }) => {
      const { QueueUrl, QueueName } = inputSchema.parse(JSON.parse(body));
      const name = QueueName ?? QueueUrl?.split('/').at(-1) ?? '';
      return [{ action: actionOf(action), resource: `arn:aws:sqs:${region}:${account}:${name}` }];
    },
    handle: ({ action, body }) => queues.handle(action, body),
  };
}
