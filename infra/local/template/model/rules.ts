import * as z from 'zod/mini';
import { parseProperties, refuseProperties, resourcesOf, type Reading } from './reading.ts';

const targetSchema = z.strictObject({
  Id: z.string(),
  Arn: z.string().check(z.startsWith('arn:aws:sqs:', 'the local run delivers to SQS queues only')),
  DeadLetterConfig: z.optional(z.unknown()),
  RetryPolicy: z.optional(z.unknown()),
  RoleArn: z.optional(z.string()),
});
const ruleSchema = z.object({
  EventBusName: z._default(z.string(), 'default'),
  EventPattern: z.record(z.string(), z.unknown()),
  State: z._default(z.string(), 'ENABLED'),
  Targets: z._default(z.array(targetSchema), []),
});

export interface RuleModel {
  name: string;
  bus: string;
  pattern: Record<string, unknown>;
  queueArns: readonly string[];
}

export function readRules({ assembly, resolver }: Reading): RuleModel[] {
  return resourcesOf(assembly, 'AWS::Events::Rule').flatMap((resource) => {
    refuseProperties(resource, ['ScheduleExpression']);
    const given = parseProperties(resource, resolver, ruleSchema);
    if (given.State !== 'ENABLED') return [];
    return [
      {
        name: resolver.nameOf(resource),
        bus: busName(given.EventBusName),
        pattern: given.EventPattern,
        queueArns: given.Targets.map((target) => target.Arn),
      },
    ];
  });
}

/** The names of all event buses; `default` is always there. */
export function readBuses({ assembly, resolver }: Reading): string[] {
  return ['default', ...resourcesOf(assembly, 'AWS::Events::EventBus').map((resource) => resolver.nameOf(resource))];
}

/** A bus may be given by its name or by its ARN. */
export function busName(nameOrArn: string): string {
  return nameOrArn.split('/').at(-1) ?? nameOrArn;
}
