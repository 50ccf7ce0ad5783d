import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { addStacks } from '../../infra/add-stacks.ts';
import { readConfig } from '../../infra/config.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { featureFlags } from '../../infra/feature-flags.ts';

const root = join(import.meta.dirname, '../..');

/** The folders of functions/, whether or not their handlers can be bundled just now. */
export const functionNames = globSync('functions/*/env.ts', { cwd: root })
  .map((file) => basename(dirname(file)))
  .toSorted();

/** Those that stand in the reporting stack: what puts the pages in place stands with them. */
export const reportingFunctions = functionNames.filter((name) => name !== 'publish-pages');

/** A bundle that answers nothing for each function: what the stacks say does not depend on the code. */
export function standInBundles(): string {
  const bundles = temporaryFolder('bundles');
  for (const name of functionNames) {
    mkdirSync(join(bundles, name));
    writeFileSync(join(bundles, name, 'index.js'), `exports.handler = async () => '${name}';`);
    writeFileSync(join(bundles, name, 'index.js.map'), '{}');
  }
  return bundles;
}

/** Without the CDK's own validation of templates, which takes three seconds to load: synth.test.ts asks for it. */
export function newApp({ builtinCloudFormationValidation = false } = {}): App {
  const outdir = temporaryFolder('cdk-out');
  const context = { ...featureFlags, 'aws:cdk:bundling-stacks': [] };
  return new App({ outdir, context, builtinCloudFormationValidation });
}

export function synthesize(given: unknown = {}, app = newApp()) {
  const config = readConfig(given, ['dai-tu', 'dinh-hoa']);
  const { data, reporting, pages } = addStacks(app, { config, bundles: standInBundles() });
  const { directory } = app.synth();
  return {
    directory,
    data: Template.fromStack(data),
    reporting: Template.fromStack(reporting),
    pages: Template.fromStack(pages),
  };
}
