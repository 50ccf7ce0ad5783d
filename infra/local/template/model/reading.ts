import type * as z from 'zod/mini';
import type { Assembly, Resource } from '../assembly.ts';
import { UnknownInTemplateError } from '../errors.ts';
import type { Resolver } from '../resolver.ts';

/** What every reader of a kind of resource needs. */
export interface Reading {
  assembly: Assembly;
  resolver: Resolver;
}

export function resourcesOf(assembly: Assembly, ...types: readonly string[]): Resource[] {
  return assembly.stacks.flatMap((stack) => [...stack.resources.values()].filter(({ type }) => types.includes(type)));
}

/** The resolved properties of a resource, in the shape that the runner can stand up. */
export function parseProperties<T>(resource: Resource, resolver: Resolver, schema: z.ZodMiniType<T>): T {
  const read = schema.safeParse(resolver.properties(resource));
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new UnknownInTemplateError(`${resource.stack}/${resource.logicalId} (${resource.type}): ${faults}`);
}

/** @throws UnknownInTemplateError where a resource has a property that the runner would silently leave out */
export function refuseProperties(resource: Resource, names: readonly string[]): void {
  const found = names.filter((name) => resource.properties[name] !== undefined);
  if (found.length === 0) return;
  const where = `${resource.stack}/${resource.logicalId} (${resource.type})`;
  throw new UnknownInTemplateError(`${where}: the local run does not do ${found.join(', ')}`);
}
