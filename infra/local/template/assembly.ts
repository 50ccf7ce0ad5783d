import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { UnknownInTemplateError } from './errors.ts';
import { isKnownResource } from './known-resources.ts';

const properties = z.record(z.string(), z.unknown());
const resourceSchema = z.object({
  Type: z.string(),
  Properties: z._default(properties, {}),
  Condition: z.optional(z.string()),
});
const templateSchema = z.object({
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z._default(
    z.record(z.string(), z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.unknown() })) })),
    {},
  ),
  Parameters: z._default(z.record(z.string(), z.object({ Default: z.optional(z.unknown()) })), {}),
});
const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      properties: z.optional(z.object({ templateFile: z.optional(z.string()), stackName: z.optional(z.string()) })),
    }),
  ),
});
const assetsSchema = z.object({
  files: z._default(
    z.record(
      z.string(),
      z.object({
        source: z.object({ path: z.string() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    ),
    {},
  ),
});

export interface Resource {
  stack: string;
  logicalId: string;
  type: string;
  properties: Record<string, unknown>;
}

export interface Stack {
  /** As its template's file is called. */
  name: string;
  /** As CloudFormation would know it. */
  stackName: string;
  resources: ReadonlyMap<string, Resource>;
  outputs: z.infer<typeof templateSchema>['Outputs'];
  parameters: z.infer<typeof templateSchema>['Parameters'];
}

/** All stacks of a synthesized app, and where the files of their assets lie. */
export interface Assembly {
  stacks: readonly Stack[];
  assetPaths: ReadonlyMap<string, string>;
}

/**
 * Reads every `*.template.json` and `*.assets.json` of a folder such as `cdk.out`.
 * @throws UnknownInTemplateError at a resource type on neither list of known-resources.ts
 */
export function readAssembly(folder: string): Assembly {
  const files = readdirSync(folder).toSorted();
  const stacks = files.filter((file) => file.endsWith('.template.json')).map((file) => readStack(folder, file));
  if (stacks.length === 0) throw new Error(`${folder} holds no *.template.json`);
  const assets = files.filter((file) => file.endsWith('.assets.json')).flatMap((file) => readAssets(folder, file));
  return { stacks, assetPaths: new Map(assets) };
}

function readStack(folder: string, file: string): Stack {
  const name = basename(file, '.template.json');
  const template = templateSchema.parse(readJson(join(folder, file)));
  const resources = Object.entries(template.Resources).map(([logicalId, entry]) => {
    const resource = { stack: name, logicalId, type: entry.Type, properties: entry.Properties };
    refuseUnknown(resource, entry.Condition);
    return [logicalId, resource] as const;
  });
  const { Outputs: outputs, Parameters: parameters } = template;
  return { name, stackName: stackNameOf(folder, file) ?? name, resources: new Map(resources), outputs, parameters };
}

function stackNameOf(folder: string, templateFile: string): string | undefined {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return undefined;
  const artifacts = Object.values(manifestSchema.parse(readJson(manifest)).artifacts);
  return artifacts.find((each) => each.properties?.templateFile === templateFile)?.properties?.stackName;
}

function refuseUnknown(resource: Resource, condition: string | undefined): void {
  const where = `${resource.stack}/${resource.logicalId}`;
  if (!isKnownResource(resource.type)) {
    throw new UnknownInTemplateError(`${where}: the local run does not know the resource type ${resource.type}`);
  }
  if (condition !== undefined && resource.type !== 'AWS::CDK::Metadata') {
    throw new UnknownInTemplateError(`${where}: the local run does not evaluate conditions (${condition})`);
  }
}

function readAssets(folder: string, file: string): [string, string][] {
  const manifest = assetsSchema.parse(readJson(join(folder, file)));
  return Object.values(manifest.files).flatMap(({ source, destinations }) =>
    Object.values(destinations).map((to): [string, string] => [to.objectKey, resolve(folder, source.path)]),
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
