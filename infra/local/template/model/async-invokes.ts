import * as z from 'zod/mini';
import { parseProperties, refuseProperties, resourcesOf, type Reading } from './reading.ts';

const configSchema = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z._default(z.number(), 2),
  DestinationConfig: z.optional(
    z.strictObject({
      OnFailure: z.object({
        Destination: z.string().check(z.startsWith('arn:aws:sqs:', 'the local run sends failures to queues only')),
      }),
    }),
  ),
});

/** What becomes of an invocation that nobody waits for, when it fails. */
export interface AsyncInvokeModel {
  functionName: string;
  retries: number;
  failureQueueArn: string | undefined;
}

export function readAsyncInvokes({ assembly, resolver }: Reading): AsyncInvokeModel[] {
  return resourcesOf(assembly, 'AWS::Lambda::EventInvokeConfig').map((resource) => {
    refuseProperties(resource, ['OnSuccess']);
    const given = parseProperties(resource, resolver, configSchema);
    return {
      functionName: given.FunctionName.split(':').at(-1) ?? '',
      retries: given.MaximumRetryAttempts,
      failureQueueArn: given.DestinationConfig?.OnFailure.Destination,
    };
  });
}
