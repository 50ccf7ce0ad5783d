import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addStacks } from '../../infra/add-stacks.ts';
import { readConfig } from '../../infra/config.ts';
import { functionNames, newApp, standInBundles, synthesize } from './installation.ts';
import { temporaryFolder } from './temporary-folder.ts';

const readJson = (directory: string, file: string) => JSON.parse(readFileSync(join(directory, file), 'utf8'));
const templatesIn = (directory: string) =>
  readdirSync(directory)
    .filter((file) => file.endsWith('.template.json') || file.endsWith('.assets.json'))
    .map((file) => [file, readFileSync(join(directory, file), 'utf8')]);

describe('synth', () => {
  const { directory } = synthesize();

  it('says the same when it is asked twice', () => {
    const again = synthesize();

    expect(templatesIn(directory)).toHaveLength(8);
    expect(templatesIn(again.directory)).toEqual(templatesIn(directory));
  });

  it('needs no account, no look-up and no Docker', () => {
    const manifest = readJson(directory, 'manifest.json');
    const environments = Object.values<{ environment?: string }>(manifest.artifacts).flatMap(
      ({ environment }) => environment ?? [],
    );

    expect(new Set(environments)).toEqual(new Set(['aws://unknown-account/unknown-region']));
    expect(manifest.missing ?? []).toEqual([]);
    for (const stack of ['Data', 'Reporting'])
      expect(readJson(directory, `${stack}.assets.json`).dockerImages).toEqual({});
  });

  it('names the stacks after the installation', () => {
    const { artifacts } = readJson(synthesize({ name: 'try-out' }).directory, 'manifest.json');

    expect(artifacts.Data.properties.stackName).toBe('try-out-data');
    expect(artifacts.Reporting.properties.stackName).toBe('try-out-reporting');
  });

  it('tells what to do when a function was not built', () => {
    const bundles = temporaryFolder('nothing-built');

    expect(() => addStacks(newApp(), { config: readConfig({}, ['dai-tu']), bundles })).toThrow(/run "npm run build"/);
  });

  it('leaves source maps out of what is deployed', () => {
    const deployed = readdirSync(directory, { recursive: true }).map(String);

    expect(deployed.filter((file) => file.endsWith('index.js'))).toHaveLength(functionNames.length);
    expect(deployed.filter((file) => file.endsWith('.map'))).toEqual([]);
  });
});

describe('the rules of AWS Solutions and of CloudFormation', () => {
  it('find nothing that is not acknowledged', () => {
    const { directory } = synthesize({}, newApp({ builtinCloudFormationValidation: true }));

    const { pluginReports } = readJson(directory, 'validation-report.json');

    expect(pluginReports).toEqual([]);
  });

  it('stop the synth at what CloudFormation would refuse', () => {
    const app = newApp({ builtinCloudFormationValidation: true });
    new CfnQueue(new Stack(app, 'Wrong'), 'Queue', { visibilityTimeout: -1 });

    expect(() => app.synth()).toThrow(/VisibilityTimeout/i);
  });

  it('stop the synth at a finding', () => {
    const app = newApp();
    addStacks(app, { config: readConfig({}, ['dai-tu']), bundles: standInBundles() });
    new Bucket(new Stack(app, 'Careless'), 'Open');

    expect(() => app.synth()).toThrow('AwsSolutions-S10');
  });
});
