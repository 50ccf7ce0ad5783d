import { createLocate, locateAll } from './addresses.ts';
import type { Assembly, Resource, Stack } from './assembly.ts';
import { UnknownInTemplateError } from './errors.ts';
import { attributeOf, generatedName, identityOf, namePropertyOf, type Identity } from './identities.ts';
import { evaluate, type Scope } from './intrinsics.ts';
import { account, region, type Places } from './places.ts';

/** Turns template values into plain ones: `Ref`, `Fn::GetAtt` and their like, also across stacks. */
export interface Resolver {
  properties(resource: Resource): Record<string, unknown>;
  nameOf(resource: Resource): string;
  identityOf(resource: Resource): Identity;
}

export function createResolver(assembly: Assembly, places: Places): Resolver {
  const valueIn: ValueIn = (stackName, value) => {
    const stack = assembly.stacks.find(({ name }) => name === stackName);
    if (stack === undefined) throw new UnknownInTemplateError(`no stack ${stackName}`);
    return evaluate(value, scopeOf(stack));
  };

  function scopeOf(stack: Stack): Scope {
    return {
      ref: (id) => pseudoParameter(stack, id) ?? parameter(stack, id) ?? identity(find(stack, id)).ref,
      attribute: (id, name) => attributeOf(find(stack, id), identity(find(stack, id)), name),
      importValue: (name) => importedValue(assembly, name, valueIn),
      stackOutput: (stackName, output) => outputValue(assembly, { stackName, output }, valueIn),
    };
  }

  function nameOf(resource: Resource): string {
    const property = namePropertyOf(resource);
    const given = property === undefined ? undefined : valueIn(resource.stack, resource.properties[property]);
    return typeof given === 'string' ? given : generatedName(resource);
  }

  const locate = createLocate(assembly, places);
  const identity = (resource: Resource): Identity => identityOf(resource, nameOf(resource), places);

  return {
    nameOf,
    identityOf: identity,
    properties: ({ stack, properties }) =>
      Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, locateAll(valueIn(stack, value), locate)]),
      ),
  };
}

type ValueIn = (stackName: string, value: unknown) => unknown;

function importedValue({ stacks }: Assembly, name: string, valueIn: ValueIn): unknown {
  for (const stack of stacks) {
    const output = Object.values(stack.outputs).find(
      (each) => each.Export !== undefined && valueIn(stack.name, each.Export.Name) === name,
    );
    if (output !== undefined) return valueIn(stack.name, output.Value);
  }
  throw new UnknownInTemplateError(`no stack exports ${name}`);
}

function outputValue(
  { stacks }: Assembly,
  { stackName, output }: { stackName: string; output: string },
  valueIn: ValueIn,
): unknown {
  const stack = stacks.find((each) => each.stackName === stackName);
  const found = stack?.outputs[output];
  if (stack === undefined || found === undefined) {
    throw new UnknownInTemplateError(`no output ${output} in stack ${stackName}`);
  }
  return valueIn(stack.name, found.Value);
}

function pseudoParameter(stack: Stack, id: string): string | undefined {
  const values: Record<string, string> = {
    'AWS::AccountId': account,
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackName': stack.stackName,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stack.stackName}/local`,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  return values[id];
}

function parameter(stack: Stack, id: string): string | undefined {
  const value = stack.parameters[id]?.Default;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function find(stack: Stack, id: string): Resource {
  const resource = stack.resources.get(id);
  if (resource === undefined) throw new UnknownInTemplateError(`${stack.name}: nothing is called ${id}`);
  return resource;
}
