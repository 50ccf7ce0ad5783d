import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod/mini';
import { readAssembly } from '../../../infra/local/template/assembly.ts';
import { UnknownInTemplateError } from '../../../infra/local/template/errors.ts';
import { evaluate, type Scope } from '../../../infra/local/template/intrinsics.ts';
import { readRunModel, type RunModel } from '../../../infra/local/template/run-model.ts';

const places = {
  api: 'http://127.0.0.1:1',
  aws: 'http://127.0.0.1:2',
  s3: 'http://127.0.0.1:3',
  issuer: 'http://127.0.0.1:4',
  pages: 'http://127.0.0.1:5',
};
const templateSchema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()) })),
});
type Template = z.infer<typeof templateSchema>;

/** The fixture app with its second template changed. */
function appWith(change: (template: Template) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-template-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(import.meta.dirname, '../../fixtures/local/app'), folder, { recursive: true });
  const file = join(folder, 'Reporting.template.json');
  const template = templateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  change(template);
  writeFileSync(file, JSON.stringify(template));
  return folder;
}

function modelWith(change: (template: Template) => void = () => {}): RunModel {
  return readRunModel(readAssembly(appWith(change)), places);
}

function propertiesOf(template: Template, id: string): Record<string, unknown> {
  return template.Resources[id]?.Properties ?? {};
}

describe('reading templates', () => {
  it('resolves names, ARNs and imports from another stack', () => {
    const { functions, queues, rules } = modelWith();

    expect(functions.find(({ name }) => name === 'ingest')?.environment).toEqual({
      REPORTS_BUCKET: 'data-reports',
      PROGRESS_TABLE: 'Data-Progress',
      EVENT_BUS: 'fixture',
      QUEUE_URL: 'http://127.0.0.1:2/000000000000/reports',
    });
    expect(queues.find(({ name }) => name === 'reports')?.attributes['RedrivePolicy']).toBe(
      '{"deadLetterTargetArn":"arn:aws:sqs:ap-southeast-1:000000000000:dead-letters","maxReceiveCount":3}',
    );
    expect(rules[0]?.pattern).toHaveProperty('detail.bucket.name', ['data-reports']);
  });

  it.each([
    [
      'a resource type',
      'AWS::Neptune::DBCluster',
      (t: Template) => (t.Resources['Odd'] = { Type: 'AWS::Neptune::DBCluster', Properties: {} }),
    ],
    [
      'an intrinsic',
      'Fn::FindInMap',
      (t: Template) => (propertiesOf(t, 'Queue')['QueueName'] = { 'Fn::FindInMap': ['a', 'b', 'c'] }),
    ],
    [
      'an attribute',
      'Colour',
      (t: Template) => (propertiesOf(t, 'Read')['Role'] = { 'Fn::GetAtt': ['ReadRole', 'Colour'] }),
    ],
    [
      'an export',
      'Data:Nothing',
      (t: Template) => (propertiesOf(t, 'Queue')['QueueName'] = { 'Fn::ImportValue': 'Data:Nothing' }),
    ],
    [
      'a rule’s target',
      'SQS queues only',
      (t: Template) => (propertiesOf(t, 'Rule')['Targets'] = [{ Id: 'a', Arn: 'arn:aws:lambda:a:b:function:c' }]),
    ],
    [
      'a schedule’s target',
      'functions only',
      (t: Template) => (propertiesOf(t, 'Daily')['Target'] = { Arn: 'arn:aws:sqs:a:b:c' }),
    ],
    ['a property of a function', 'Layers', (t: Template) => (propertiesOf(t, 'Read')['Layers'] = [])],
    [
      'an authorizer',
      'AuthorizationType',
      (t: Template) => (propertiesOf(t, 'PostUploads')['AuthorizationType'] = 'AWS_IAM'),
    ],
    ['a bundle', 'no asset', (t: Template) => (propertiesOf(t, 'Read')['Code'] = { S3Key: 'gone.zip' })],
  ])('stops at %s that it does not know', (_what, named, change) => {
    expect(() => modelWith(change)).toThrow(UnknownInTemplateError);
    expect(() => modelWith(change)).toThrow(named);
  });

  it('leaves out what a run on one machine has no use for', () => {
    const change = (template: Template): void => {
      template.Resources['Alarm'] = { Type: 'AWS::CloudWatch::Alarm', Properties: { Odd: { 'Fn::Odd': [] } } };
    };

    expect(() => modelWith(change)).not.toThrow();
  });
});

describe('an intrinsic function', () => {
  const scope: Scope = {
    ref: (id) => `ref-${id}`,
    attribute: (id, name) => `${id}.${name}`,
    importValue: (name) => `import-${name}`,
    stackOutput: (stack, output) => `${stack}/${output}`,
  };

  it.each([
    [{ Ref: 'A' }, 'ref-A'],
    [{ 'Fn::GetAtt': ['A', 'Arn'] }, 'A.Arn'],
    [{ 'Fn::GetAtt': 'A.Nested.Arn' }, 'A.Nested.Arn'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }, 'a-ref-B'],
    [{ 'Fn::Split': ['-', 'a-b'] }, ['a', 'b']],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'B' }] }] }, 'B'],
    [{ 'Fn::Sub': '${A}/${B.Arn}/${!Literal}' }, 'ref-A/B.Arn/${Literal}'],
    [{ 'Fn::Sub': ['${Own}-${A}', { Own: { Ref: 'C' } }] }, 'ref-C-ref-A'],
    [{ 'Fn::ImportValue': { 'Fn::Sub': '${A}:x' } }, 'import-ref-A:x'],
    [{ 'Fn::GetStackOutput': { StackName: 's', OutputName: 'o' } }, 's/o'],
    [{ kept: { Ref: 'A' }, gone: { Ref: 'AWS::NoValue' } }, { kept: 'ref-A' }],
    [
      [{ Ref: 'AWS::NoValue' }, 1, true, null],
      [1, true, null],
    ],
  ])('%j is %j', (value, expected) => {
    expect(evaluate(value, scope)).toEqual(expected);
  });

  it('that is not known stops the run', () => {
    expect(() => evaluate({ 'Fn::If': ['a', 'b', 'c'] }, scope)).toThrow(UnknownInTemplateError);
  });
});
