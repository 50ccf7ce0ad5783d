import * as z from 'zod/mini';
import { parseProperties, refuseProperties, resourcesOf, type Reading } from './reading.ts';

const mappingSchema = z.object({
  EventSourceArn: z.string().check(z.startsWith('arn:aws:sqs:')),
  FunctionName: z.string(),
  BatchSize: z._default(z.number().check(z.lte(10)), 10),
  Enabled: z._default(z.boolean(), true),
  FunctionResponseTypes: z._default(z.array(z.string()), []),
  ScalingConfig: z.optional(z.object({ MaximumConcurrency: z.optional(z.number()) })),
});

export interface MappingModel {
  queueArn: string;
  functionName: string;
  batchSize: number;
  reportsBatchItemFailures: boolean;
  /** How many batches are in a function at once. */
  concurrency: number;
}

const defaultConcurrency = 2;

export function readMappings({ assembly, resolver }: Reading): MappingModel[] {
  return resourcesOf(assembly, 'AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    refuseProperties(resource, ['FilterCriteria', 'MaximumBatchingWindowInSeconds', 'DestinationConfig']);
    const given = parseProperties(resource, resolver, mappingSchema);
    if (!given.Enabled) return [];
    return [
      {
        queueArn: given.EventSourceArn,
        functionName: given.FunctionName.split(':').at(-1) ?? '',
        batchSize: given.BatchSize,
        reportsBatchItemFailures: given.FunctionResponseTypes.includes('ReportBatchItemFailures'),
        concurrency: given.ScalingConfig?.MaximumConcurrency ?? defaultConcurrency,
      },
    ];
  });
}
