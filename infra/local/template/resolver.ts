import type { Assembly, Resource, Stack } from './assembly.ts';
import { UnknownInTemplateError } from './errors.ts';
import { attributeOf, generatedName, identityOf, namePropertyOf, type Identity } from './identities.ts';
import { evaluate, type Scope } from './intrinsics.ts';
import { account, region, type Places } from './places.ts';

/** Turns template values into plain ones: `Ref`, `Fn::GetAtt` and their like, also across stacks. */
export interface Resolver {
  properties(resource: Resource): Record<string, unknown>;
  value(resource: Resource, value: unknown): unknown;
  nameOf(resource: Resource): string;
  identityOf(resource: Resource): Identity;
}

export function createResolver(assembly: Assembly, places: Places): Resolver {
  const scopes = new Map(assembly.stacks.map((stack) => [stack.name, scopeOf(stack)]));

  function scopeOf(stack: Stack): Scope {
    return {
      ref: (id) => pseudoParameter(stack, id) ?? parameter(stack, id) ?? identity(find(stack, id)).ref,
      attribute: (id, name) => attributeOf(find(stack, id), identity(find(stack, id)), name),
      importValue: (name) => importValue(name),
      stackOutput: (stackName, output) => stackOutput(stackName, output),
    };
  }

  function valueIn(stack: string, value: unknown): unknown {
    const scope = scopes.get(stack);
    if (scope === undefined) throw new UnknownInTemplateError(`no stack ${stack}`);
    return evaluate(value, scope);
  }

  function nameOf(resource: Resource): string {
    const property = namePropertyOf(resource);
    const given = property === undefined ? undefined : valueIn(resource.stack, resource.properties[property]);
    return typeof given === 'string' ? given : generatedName(resource);
  }

  function identity(resource: Resource): Identity {
    return identityOf(resource, nameOf(resource), places);
  }

  function importValue(name: string): unknown {
    for (const stack of assembly.stacks) {
      const output = Object.values(stack.outputs).find(
        (each) => each.Export !== undefined && valueIn(stack.name, each.Export.Name) === name,
      );
      if (output !== undefined) return valueIn(stack.name, output.Value);
    }
    throw new UnknownInTemplateError(`no stack exports ${name}`);
  }

  function stackOutput(stackName: string, outputName: string): unknown {
    const output = assembly.stacks.find((stack) => stack.name === stackName)?.outputs[outputName];
    if (output === undefined) throw new UnknownInTemplateError(`no output ${outputName} in stack ${stackName}`);
    return valueIn(stackName, output.Value);
  }

  return {
    nameOf,
    identityOf: identity,
    value: (resource, value) => valueIn(resource.stack, value),
    properties: (resource) =>
      Object.fromEntries(
        Object.entries(resource.properties).map(([key, value]) => [key, valueIn(resource.stack, value)]),
      ),
  };
}

function pseudoParameter(stack: Stack, id: string): string | undefined {
  const values: Record<string, string> = {
    'AWS::AccountId': account,
    'AWS::Partition': 'aws',
    'AWS::Region': region,
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stack.name}/local`,
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
