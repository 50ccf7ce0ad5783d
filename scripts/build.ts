import { globSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build as bundle } from 'esbuild';

const house = join(import.meta.dirname, '..');

/** The names of the functions that have a handler. */
export function functionNames(root = house): readonly string[] {
  return globSync('functions/*/handler.ts', { cwd: root })
    .map((file) => basename(dirname(file)))
    .toSorted();
}

/**
 * Bundles every functions/<name>/handler.ts to dist/functions/<name>/index.js, and says in dist/meta.json what went
 * into each. CommonJS, because Node evaluates `require('node:http')` without loading undici and the SDK's `module`
 * field is the smaller tree: together the fastest cold start that was measured.
 *
 * Source maps lie beside the bundles and are left out of what is deployed: an error's place is looked up with them
 * afterwards, and no cold start reads them.
 */
export async function build(root = house): Promise<void> {
  const outdir = join(root, 'dist/functions');
  const names = functionNames(root);
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` })),
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'external',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  await Promise.all(names.map((name) => markAsCommonJs(join(outdir, name))));
  await writeFile(join(root, 'dist/meta.json'), JSON.stringify(metafile));
}

/** Without it a bundle that runs inside this repository would be read as an ES module, which the root says it is. */
async function markAsCommonJs(dir: string): Promise<void> {
  await writeFile(join(dir, 'package.json'), '{"type":"commonjs"}\n');
}

if (import.meta.main) await build();
