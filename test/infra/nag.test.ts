import { App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks, NagRuleCompliance, ServerlessChecks } from 'cdk-nag';
import type { IApplyRule } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { addStacks } from '../../infra/add-stacks.ts';
import { readConfig } from '../../infra/config.ts';
import { newApp, standInBundles } from './installation.ts';

interface Noted {
  id: string;
  path: string;
}

// They note every finding, whether or not somebody has acknowledged it.
class Solutions extends AwsSolutionsChecks {
  readonly found: Noted[] = [];
  protected override applyRule(applied: IApplyRule): void {
    this.found.push(...findingsOf(this.packName, applied));
  }
}

class Serverless extends ServerlessChecks {
  readonly found: Noted[] = [];
  protected override applyRule(applied: IApplyRule): void {
    this.found.push(...findingsOf(this.packName, applied));
  }
}

function findingsOf(pack: string, applied: IApplyRule): Noted[] {
  const { node } = applied;
  const id = `${pack}-${applied.ruleSuffixOverride ?? applied.rule.name}`;
  const result = applied.rule(node);
  if (Array.isArray(result)) return result.map((each) => ({ id: `${id}[${each}]`, path: node.node.path }));
  return result === NagRuleCompliance.NON_COMPLIANT ? [{ id, path: node.node.path }] : [];
}

function findings(app: App): Noted[] {
  const packs = [new Solutions(app), new Serverless(app)];
  for (const pack of packs) pack.validateScope(app);
  return packs.flatMap(({ found }) => found);
}

function acknowledgements(app: App): (Noted & { reason: string; scope: IConstruct })[] {
  return app.node.findAll().flatMap((scope) =>
    scope.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries<string>(data))
      .map(([id, reason]) => ({ id: id.replace(/^annotation::/i, ''), path: scope.node.path, reason, scope })),
  );
}

const isOn =
  ({ id, path }: Noted) =>
  (one: Noted) =>
    one.id === id && (one.path === path || one.path.startsWith(`${path}/`));

describe('the rules of AWS Solutions and Serverless', () => {
  const app = newApp();
  addStacks(app, { config: readConfig({}, ['dai-tu', 'dinh-hoa']), bundles: standInBundles() });
  // With both packs in the app: a synth that has an open finding throws.
  app.synth();
  const found = findings(app);
  const acknowledged = acknowledgements(app);

  it('find nothing that is not acknowledged', () => {
    const open = found.filter((finding) => !acknowledged.some((one) => isOn(one)(finding)));

    expect(found.length).toBeGreaterThan(50);
    expect(open).toEqual([]);
  });

  it('are acknowledged with a reason, in a sentence', () => {
    expect(acknowledged.filter(({ reason }) => !/^[A-Z].{20,}\.$/.test(reason))).toEqual([]);
    expect(acknowledged.filter(({ id }) => !/^(AwsSolutions|Serverless)-[A-Za-z0-9]+(\[.+\])?$/.test(id))).toEqual([]);
  });

  it('are acknowledged one finding at a time, on the resource itself', () => {
    const wide = acknowledged.filter((one) => {
      const resources = one.scope.node.findAll().filter((each) => CfnResource.isCfnResource(each));
      const findingsThere = new Set(found.filter(isOn(one)).map(({ path }) => path));
      return Stack.isStack(one.scope) || App.isApp(one.scope) || findingsThere.size > 1 || resources.length > 3;
    });

    expect(wide.map(({ id, path }) => `${id} ${path}`)).toEqual([]);
  });

  it('have no acknowledgement without a finding', () => {
    expect(acknowledged.filter((one) => !found.some(isOn(one))).map(({ id, path }) => `${id} ${path}`)).toEqual([]);
  });
});

it('a function that nobody has said the dead letters of stops the synth', () => {
  const app = newApp();
  addStacks(app, { config: readConfig({}, ['dai-tu']), bundles: standInBundles() });
  const code = Code.fromInline('-');
  new Function(new Stack(app, 'Careless'), 'Loose', { code, handler: 'index.handler', runtime: Runtime.NODEJS_24_X });

  expect(() => app.synth()).toThrow('Serverless-LambdaDLQ');
});
