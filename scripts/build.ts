import { existsSync, globSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build as bundle } from 'esbuild';

const root = join(import.meta.dirname, '..');

/** The folder of each function that has a handler, by name. */
export function functionNames(): readonly string[] {
  return globSync('functions/*/handler.ts', { cwd: root })
    .map((file) => basename(dirname(file)))
    .toSorted();
}

/**
 * Bundles every functions/<name>/handler.ts to <outdir>/functions/<name>/index.js, and says in <outdir>/meta.json what
 * went into each. CommonJS, because Node evaluates `require('node:http')` without loading undici and the SDK's
 * `module` field is the smaller tree: together the fastest cold start that was measured.
 *
 * Source maps lie beside the bundles and are left out of what is deployed: an error's place is looked up with them
 * afterwards, and no cold start reads them.
 */
export async function build(outdir = join(root, 'dist')): Promise<void> {
  const functionsDir = join(outdir, 'functions');
  await rm(functionsDir, { recursive: true, force: true });
  await mkdir(functionsDir, { recursive: true });
  const { metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: functionNames().map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` })),
    outdir: functionsDir,
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
  await Promise.all(functionNames().map((name) => markAsCommonJs(join(functionsDir, name))));
  await writeFile(join(outdir, 'meta.json'), JSON.stringify(metafile));
}

/** Without it a bundle that runs inside this repository would be read as an ES module, which the root says it is. */
async function markAsCommonJs(dir: string): Promise<void> {
  await writeFile(join(dir, 'package.json'), '{"type":"commonjs"}\n');
}

if (import.meta.main) {
  await build();
  const without = globSync('functions/*/env.ts', { cwd: root }).filter(
    (env) => !existsSync(join(root, dirname(env), 'handler.ts')),
  );
  if (without.length > 0) console.warn(`no handler.ts yet beside: ${without.toSorted().join(', ')}`);
}
