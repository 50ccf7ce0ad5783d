import { App } from 'aws-cdk-lib';
import { join } from 'node:path';
import { addStacks } from './add-stacks.ts';
import { readConfig } from './config.ts';
import { registeredDistricts } from './registered-districts.ts';

// `-c ntm='{"districts":["dai-tu"]}'`, or an object under "ntm" in cdk.json's context.
const app = new App({ outdir: 'cdk.out' });
const given: unknown = app.node.tryGetContext('ntm') ?? {};
const config = readConfig(typeof given === 'string' ? JSON.parse(given) : given, registeredDistricts());
addStacks(app, { config, bundles: join(import.meta.dirname, '../dist/functions') });
app.synth();
