import { App } from 'aws-cdk-lib';
import { join } from 'node:path';
import { addStacks } from './add-stacks.ts';
import { readConfig } from './config.ts';
import { registeredDistricts } from './registered-districts.ts';

// What CloudFormation would refuse stops the synth, not the deployment.
const context = { '@aws-cdk/core:strictCfnValidateErrors': true };
// The CDK's command line says by its environment where to write; without it, where that command would look.
const app = new App({ outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out', context });
// `-c ntm='{"districts":["dai-tu"]}'`, or an object under "ntm" in cdk.json's context.
const given: unknown = app.node.tryGetContext('ntm') ?? {};
const config = readConfig(typeof given === 'string' ? JSON.parse(given) : given, registeredDistricts());
addStacks(app, { config, bundles: join(import.meta.dirname, '../dist/functions') });
app.synth();
