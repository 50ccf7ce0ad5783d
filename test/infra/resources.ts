import type { Template } from 'aws-cdk-lib/assertions';

/** A reference to a resource as CloudFormation writes it. */
export type Reference =
  | string
  | { Ref: string }
  | { 'Fn::GetAtt': [string, string] }
  | { 'Fn::Join': [string, Reference[]] }
  | { 'Fn::ImportValue': string };

export function resources(template: Template, type: string) {
  return Object.entries(template.findResources(type)).map(([id, resource]) => ({
    id,
    Properties: resource['Properties'],
    whenRemoved: [resource['DeletionPolicy'], resource['UpdateReplacePolicy']],
  }));
}

export type Resource = ReturnType<typeof resources>[number];

export function theOnly(template: Template, type: string): Resource {
  const found = resources(template, type);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} of ${type}`);
  return found[0];
}

/** The function of a folder in functions/. */
export function functionNamed(template: Template, name: string): Resource {
  const found = resources(template, 'AWS::Lambda::Function').find((fn) => folderOf(fn) === name);
  if (found === undefined) throw new Error(`no function ${name}`);
  return found;
}

export function folderOf(fn: Resource): string {
  return fn.Properties.Description;
}

/** What a resource, or an ARN of it, is called in the template, without the hash: `ReportsBucket/reports/*`. */
export function nameOf(value: Reference): string {
  if (typeof value === 'string') return value;
  if ('Ref' in value) return withoutHash(value.Ref);
  if ('Fn::GetAtt' in value) return withoutHash(value['Fn::GetAtt'][0]);
  if ('Fn::Join' in value) return value['Fn::Join'][1].map(nameOf).join(value['Fn::Join'][0]);
  return importedName(value['Fn::ImportValue']);
}

function importedName(exportName: string): string {
  return /:ExportsOutput(?:FnGetAtt|Ref)(.+?)[0-9A-F]{8}/.exec(exportName)?.[1] ?? exportName;
}

function withoutHash(id: string): string {
  return id.replace(/[0-9A-F]{8}$/, '');
}
