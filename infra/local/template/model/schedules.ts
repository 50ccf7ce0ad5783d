import * as z from 'zod/mini';
import { parseProperties, resourcesOf, type Reading } from './reading.ts';

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string(), 'UTC'),
  State: z._default(z.string(), 'ENABLED'),
  Target: z.object({
    Arn: z.string().check(z.startsWith('arn:aws:lambda:', 'the local run schedules functions only')),
    Input: z._default(z.string(), '{}'),
    RetryPolicy: z.optional(
      z.object({
        MaximumRetryAttempts: z._default(z.number(), 185),
        MaximumEventAgeInSeconds: z._default(z.number(), 86_400),
      }),
    ),
    DeadLetterConfig: z.optional(z.object({ Arn: z.string() })),
  }),
});

export interface ScheduleModel {
  name: string;
  arn: string;
  expression: string;
  timeZone: string;
  functionName: string;
  /** The input as the template has it, with its `<aws.scheduler.…>` words. */
  input: string;
  retries: number;
  maximumAgeSeconds: number;
  deadLetterQueueArn: string | undefined;
}

export function readSchedules({ assembly, resolver }: Reading): ScheduleModel[] {
  return resourcesOf(assembly, 'AWS::Scheduler::Schedule').flatMap((resource) => {
    const given = parseProperties(resource, resolver, scheduleSchema);
    if (given.State !== 'ENABLED') return [];
    const { ref, attributes } = resolver.identityOf(resource);
    return [
      {
        name: ref,
        arn: attributes['Arn'] ?? '',
        expression: given.ScheduleExpression,
        timeZone: given.ScheduleExpressionTimezone,
        functionName: given.Target.Arn.split(':').at(-1) ?? '',
        input: given.Target.Input,
        retries: given.Target.RetryPolicy?.MaximumRetryAttempts ?? 185,
        maximumAgeSeconds: given.Target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
        deadLetterQueueArn: given.Target.DeadLetterConfig?.Arn,
      },
    ];
  });
}
