import * as z from 'zod/mini';
import { UnknownInTemplateError } from '../errors.ts';
import { parseProperties, refuseProperties, resourcesOf, type Reading } from './reading.ts';

const functionSchema = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Description: z.optional(z.string()),
  Runtime: z.string().check(z.startsWith('nodejs')),
  Role: z.string(),
  Environment: z.optional(z.object({ Variables: z._default(z.record(z.string(), z.string()), {}) })),
  Timeout: z._default(z.number(), 3),
  MemorySize: z._default(z.number(), 128),
  ReservedConcurrentExecutions: z.optional(z.number()),
  LoggingConfig: z.optional(z.object({ LogFormat: z.optional(z.enum(['JSON', 'Text'])) })),
  // Known, and without effect: nobody collects traces here.
  TracingConfig: z.optional(z.object({ Mode: z.enum(['Active', 'PassThrough']) })),
});

export interface FunctionModel {
  name: string;
  /** What records call it: its description, which is its verb, as CloudFormation's own name is hard to read. */
  label: string;
  arn: string;
  roleArn: string;
  /** The folder that the bundle lies in. */
  codePath: string;
  /** `file.export`, as Lambda has it. */
  handler: string;
  environment: Record<string, string>;
  timeoutSeconds: number;
  memoryMb: number;
  concurrency: number;
  /** What it gives to `console` is written as JSON. */
  logsJson: boolean;
}

/** One account's functions share two cores here; what exceeds the cap waits. */
const defaultConcurrency = 4;

export function readFunctions({ assembly, resolver }: Reading): FunctionModel[] {
  return resourcesOf(assembly, 'AWS::Lambda::Function').map((resource) => {
    refuseProperties(resource, ['Layers', 'VpcConfig', 'ImageConfig', 'DurableConfig']);
    const given = parseProperties(resource, resolver, functionSchema);
    const codePath = assembly.assetPaths.get(given.Code.S3Key);
    if (codePath === undefined) throw new UnknownInTemplateError(`${resource.logicalId}: no asset ${given.Code.S3Key}`);
    const { ref, attributes } = resolver.identityOf(resource);
    return {
      name: ref,
      label: given.Description ?? ref,
      arn: attributes['Arn'] ?? '',
      roleArn: given.Role,
      codePath,
      handler: given.Handler,
      environment: given.Environment?.Variables ?? {},
      timeoutSeconds: given.Timeout,
      memoryMb: given.MemorySize,
      concurrency: given.ReservedConcurrentExecutions ?? defaultConcurrency,
      logsJson: given.LoggingConfig?.LogFormat === 'JSON',
    };
  });
}
