import { App } from 'aws-cdk-lib';
import { join } from 'node:path';
import { addStacks } from './add-stacks.ts';
import { readConfig } from './config.ts';
import { featureFlags } from './feature-flags.ts';
import { registeredDistricts } from './registered-districts.ts';

// The CDK's command line says by its environment where to write; without it, where that command would look.
const app = new App({ outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out', context: featureFlags });
// `-c ntm='{"districts":["dai-tu"]}'`, or an object under "ntm" in cdk.json's context.
const config = readConfig(app.node.tryGetContext('ntm') ?? {}, registeredDistricts());
const dist = process.env['NTM_DIST'] ?? join(import.meta.dirname, '../dist');
addStacks(app, { config, bundles: join(dist, 'functions') });
app.synth();
