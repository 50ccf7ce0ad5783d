import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { IConstruct } from 'constructs';
import { addStacks } from '../../infra/add-stacks.ts';
import { readConfig } from '../../infra/config.ts';
import { newApp, standInBundles } from './installation.ts';

/** The stacks that pages concern. */
export function installPages(given: unknown = {}) {
  const app = newApp();
  const { data, pages } = addStacks(app, { config: readConfig(given, ['dai-tu']), bundles: standInBundles() });
  return {
    data: Template.fromStack(data),
    pages: Template.fromStack(pages),
    identity: Template.fromStack(stackOf(app.node.tryFindChild('Identity'))),
  };
}

function stackOf(found: IConstruct | undefined): Stack {
  if (!Stack.isStack(found)) throw new Error('no accounts');
  return found;
}
