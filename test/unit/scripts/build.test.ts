import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { build, functionNames } from '../../../scripts/build.ts';
import { temporaryFolder } from '../../infra/temporary-folder.ts';

const require = createRequire(import.meta.url);

function houseWith(files: Record<string, string>): string {
  const root = temporaryFolder('house');
  for (const [file, text] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const bundleOf = (root: string, name: string) => join(root, 'dist/functions', name, 'index.js');

it('bundles every folder that has a handler, and no other', async () => {
  const root = houseWith({
    'functions/get-a/handler.ts': 'export const handler = () => 1;',
    'functions/get-b/handler.ts': 'export const handler = () => 2;',
    'functions/later/env.ts': 'export const env = {};',
  });

  await build(root);

  expect(functionNames(root)).toEqual(['get-a', 'get-b']);
  expect(require(bundleOf(root, 'get-a')).handler()).toBe(1);
  expect(require(bundleOf(root, 'get-b')).handler()).toBe(2);
});

it('makes CommonJS, even where the house around it speaks ES modules', async () => {
  const root = houseWith({
    'functions/get-a/handler.ts': `import { sep } from 'node:path'; export const handler = () => sep;`,
  });

  await build(root);

  const text = readFileSync(bundleOf(root, 'get-a'), 'utf8');
  expect(text).toContain('require("node:path")');
  expect(text).not.toMatch(/^import\b/m);
});

it('takes data in, so that no file is read when a function starts', async () => {
  const root = houseWith({
    'data/register.json': '{"id":"dai-tu"}',
    'functions/get-a/handler.ts': `import register from '../../data/register.json' with { type: 'json' };
      export const handler = () => register.id;`,
  });

  await build(root);

  expect(require(bundleOf(root, 'get-a')).handler()).toBe('dai-tu');
});

it('takes a data file of an installation’s own instead of the one of the same name, and no other', async () => {
  const root = houseWith({
    'data/register.json': '{"id":"dai-tu"}',
    'data/holidays/2024.json': '{"year":2024}',
    'own/register.json': '{"id":"dinh-hoa"}',
    'functions/get-a/handler.ts': `import register from '../../data/register.json' with { type: 'json' };
      import holidays from '../../data/holidays/2024.json' with { type: 'json' };
      export const handler = () => [register.id, holidays.year];`,
  });

  await build(root, undefined, join(root, 'own'));

  expect(require(bundleOf(root, 'get-a')).handler()).toEqual(['dinh-hoa', 2024]);
});

it('puts the program of the thread that reads beside the functions that start it, and into no bundle', async () => {
  const root = houseWith({
    'shared/reader/reading-thread.ts': 'export const start = (folder) => `${folder}/reader.js`;',
    'shared/reader/worker.ts': 'export const format = "the format of a file";',
    'functions/get-a/handler.ts': 'export const handler = () => 1;',
    'functions/ingest-b/handler.ts': `import { start } from '../../shared/reader/reading-thread.ts';
      export const handler = () => start(import.meta.dirname);`,
  });

  await build(root);

  const program = require(bundleOf(root, 'ingest-b')).handler();
  expect(require(program).format).toBe('the format of a file');
  expect(readFileSync(bundleOf(root, 'ingest-b'), 'utf8')).not.toContain('the format');
  expect(existsSync(join(dirname(bundleOf(root, 'get-a')), 'reader.js'))).toBe(false);
});

it('forgets the bundle of a function that is gone', async () => {
  const root = houseWith({
    'functions/get-a/handler.ts': 'export const handler = () => 1;',
    'dist/functions/gone/index.js': 'exports.handler = () => 0;',
  });

  await build(root);

  expect(() => readFileSync(bundleOf(root, 'gone'))).toThrow('ENOENT');
});

it('says what went into each bundle, and keeps its source map apart from it', async () => {
  const root = houseWith({ 'functions/get-a/handler.ts': 'export const handler = () => 1;' });

  await build(root);

  const { outputs } = JSON.parse(readFileSync(join(root, 'dist/meta.json'), 'utf8'));
  expect(outputs['dist/functions/get-a/index.js'].entryPoint).toBe('functions/get-a/handler.ts');
  expect(readFileSync(`${bundleOf(root, 'get-a')}.map`, 'utf8')).toContain('handler.ts');
  expect(readFileSync(bundleOf(root, 'get-a'), 'utf8')).not.toContain('sourceMappingURL');
});

it('refuses a handler that waits at the top level', async () => {
  const root = houseWith({ 'functions/get-a/handler.ts': 'export const handler = await Promise.resolve(() => 1);' });

  await expect(build(root)).rejects.toThrow(/[Tt]op-level await/);
});
