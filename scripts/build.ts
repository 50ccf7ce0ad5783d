import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build as bundle, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

const house = join(import.meta.dirname, '..');

/** The names of the functions that have a handler. */
export function functionNames(root = house): readonly string[] {
  return globSync('functions/*/handler.ts', { cwd: root })
    .map((file) => basename(dirname(file)))
    .toSorted();
}

/**
 * Bundles every functions/<name>/handler.ts to functions/<name>/index.js under `dist`, and says in meta.json there what
 * went into each. CommonJS, because Node evaluates `require('node:http')` without loading undici and the SDK's `module`
 * field is the smaller tree: together the fastest cold start that was measured.
 *
 * Source maps lie beside the bundles and are left out of what is deployed: an error's place is looked up with them
 * afterwards, and no cold start reads them.
 *
 * @param ownData a folder laid out like `data/`: a file in it is taken instead of the one of the same name
 */
export async function build(root = house, dist = join(root, 'dist'), ownData?: string): Promise<void> {
  const outdir = join(dist, 'functions');
  const names = functionNames(root);
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const plugins = [packData((path) => placeOf(path, { root, ownData }))];
  const options = {
    absWorkingDir: root,
    outdir,
    ...bundleOptions,
    plugins,
    metafile: true,
    logLevel: 'warning',
  } as const;
  const handlers = await bundle({
    ...options,
    entryPoints: names.map((name) => ({ in: `functions/${name}/handler.ts`, out: `${name}/index` })),
  });
  const readers = await bundle({
    ...options,
    entryPoints: readersOf(handlers.metafile).map((name) => ({ in: readerProgram, out: `${name}/reader` })),
  });
  await Promise.all(names.map((name) => markAsCommonJs(join(outdir, name))));
  const outputs = { ...handlers.metafile.outputs, ...readers.metafile.outputs };
  await writeFile(join(dist, 'meta.json'), JSON.stringify({ ...handlers.metafile, outputs }));
}

/** What reads files runs in a thread of its own, whose program is a second file beside the handler. */
const readerProgram = 'shared/reader/worker.ts';
const readerStarter = 'shared/reader/reading-thread.ts';

/** The functions that start that thread. */
function readersOf({ outputs }: Metafile): string[] {
  return Object.entries(outputs)
    .filter(([, { inputs }]) => readerStarter in inputs)
    .map(([file]) => basename(dirname(file)));
}

/** Data files are packed into the bundle: unpacking takes half a millisecond, and a criteria pack shrinks to a quarter. */
function packData(placeOfFile: (path: string) => string): Plugin {
  return {
    name: 'packed-data',
    setup: (esbuild) => {
      esbuild.onLoad({ filter: /[\\/]data[\\/].*\.json$/ }, async ({ path }) => {
        const data: unknown = JSON.parse(await readFile(placeOfFile(path), 'utf8'));
        const packed = brotliCompressSync(JSON.stringify(data)).toString('base64');
        return {
          loader: 'js',
          contents: `import { brotliDecompressSync } from 'node:zlib';
          export default JSON.parse(brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString());`,
        };
      });
    },
  };
}

function placeOf(path: string, { root, ownData }: { root: string; ownData: string | undefined }): string {
  const own = ownData === undefined ? '' : join(ownData, relative(join(root, 'data'), path));
  return existsSync(own) ? own : path;
}

/** How every function is bundled; also what a bundle is to be compared with. */
export const bundleOptions = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node24',
  // `require` instead: to import `node:http` loads undici, ten times as long as the module itself.
  supported: { 'dynamic-import': false },
  mainFields: ['module', 'main'],
  define: { 'import.meta.dirname': '__dirname' },
  minify: true,
  // Vietnamese letters as they are: escaped, each would take six bytes instead of three.
  charset: 'utf8',
  sourcemap: 'external',
  legalComments: 'none',
  plugins: [packData((path) => path)],
} satisfies BuildOptions;

/** Without it a bundle that runs inside this repository would be read as an ES module, which the root says it is. */
async function markAsCommonJs(dir: string): Promise<void> {
  await writeFile(join(dir, 'package.json'), '{"type":"commonjs"}\n');
}

// Whoever runs what it builds, as the local run does, builds into a folder of its own: another build cannot take it away.
if (import.meta.main) await build(house, process.env['NTM_DIST'], process.env['NTM_OWN_DATA']);
