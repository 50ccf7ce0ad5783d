import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const linesOf = (file: string): string[] =>
  textOf(file)
    .split('\n')
    .map((line) => line.trim());
const after = (start: string, lines: string[]): string[] =>
  lines.flatMap((line) => (line.startsWith(start) ? [line.slice(start.length).trim()] : []));

const packageSchema = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()),
});
const manifest = packageSchema.parse(JSON.parse(textOf('package.json')));

describe('the workflow', () => {
  const lines = linesOf('.github/workflows/ci.yml');

  it('runs what .ci/run runs, which is what the README says, and the SBOM', () => {
    const ci = linesOf('.ci/run').filter((line) => line.startsWith('npm '));

    expect(after('- run:', lines)).toEqual(['.ci/run', 'npm run sbom']);
    expect(lines.filter((line) => line.startsWith('run:'))).toEqual([]);
    expect(linesOf('README.md').map((line) => line.replace(/ +#.*$/, ''))).toContain(ci.join(' && '));
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(['test', 'sbom']));
  });

  it('takes each action by the commit, with its version beside it', () => {
    const actions = after('- uses:', lines);

    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read the repository and do nothing else', () => {
    const text = textOf('.github/workflows/ci.yml');

    expect(text).toContain('\npermissions:\n  contents: read\n\n');
    expect(text.match(/permissions:/g)).toHaveLength(1);
    expect(text).not.toMatch(/write|secrets\./);
  });
});

describe('renovate', () => {
  const ruleSchema = z.object({
    matchPackageNames: z._default(z.array(z.string()), []),
    matchDepTypes: z.optional(z.array(z.string())),
    matchUpdateTypes: z.optional(z.array(z.string())),
    groupName: z.optional(z.string()),
    automerge: z.optional(z.boolean()),
  });
  const { packageRules } = z.object({ packageRules: z.array(ruleSchema) }).parse(JSON.parse(textOf('renovate.json')));

  it('names in its groups packages that there are', () => {
    const names = Object.keys({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    });
    const matches = (pattern: string): boolean => {
      const parts = pattern.split(/\*+/).map((part) => part.replaceAll('/', '\\/'));
      return names.some((name) => new RegExp(`^${parts.join('.+')}$`).test(name));
    };

    const patterns = packageRules.flatMap((rule) => rule.matchPackageNames).map((pattern) => pattern.replace(/^!/, ''));

    expect(patterns.filter((pattern) => !matches(pattern))).toEqual([]);
    expect(packageRules.map((rule) => rule.groupName)).toEqual(
      expect.arrayContaining(['aws-sdk', 'cdk', 'vitest', 'oxc']),
    );
  });

  it('merges by itself only patches of what is not deployed and makes nothing that is', () => {
    const makers = Object.keys(manifest.devDependencies).filter((name) => /cdk|^constructs$|^esbuild$/.test(name));
    const merging = packageRules.filter((rule) => rule.automerge);

    expect(merging).toEqual([
      expect.objectContaining({ matchDepTypes: ['devDependencies'], matchUpdateTypes: ['patch'] }),
    ]);
    expect(merging.flatMap((rule) => rule.matchPackageNames)).toEqual(makers.map((name) => `!${name}`));
  });
});
