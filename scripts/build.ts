import { existsSync, globSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build as bundle, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { buildPages } from './build/pages.ts';

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
  const plugins = [packData((path) => placeOf(path, { root, ownData })), portablePictures];
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
  const besides = await bundleBesides(handlers.metafile, options, root);
  for (const name of takersOf(pictureMaker, handlers.metafile)) await copyCodec(root, join(outdir, name));
  await Promise.all(names.map((name) => markAsCommonJs(join(outdir, name))));
  const pages = names.includes(pagePublisher) ? await buildPages(root, join(outdir, pagePublisher, 'pages')) : {};
  const outputs = { ...handlers.metafile.outputs, ...besides, ...pages };
  await writeFile(join(dist, 'meta.json'), JSON.stringify({ ...handlers.metafile, outputs }));
}

/** What stands in a second file beside the handlers that start it: what reads files, and what makes pictures. */
async function bundleBesides(handlers: Metafile, options: BuildOptions, root: string): Promise<Metafile['outputs']> {
  const besides = [
    ...takersOf(readerStarter, handlers).map((name) => ({ in: readerProgram, out: `${name}/reader` })),
    ...takersOf(pictureMaker, handlers).map((name) => ({ in: codecFile(root, 'js'), out: `${name}/pictures` })),
  ];
  const made = await bundle({ ...options, metafile: true, entryPoints: besides });
  return made.metafile.outputs;
}

/** What puts the pages in place has them beside its code. */
const pagePublisher = 'publish-pages';

/** What reads files runs in a thread of its own, whose program is a second file beside the handler. */
const readerProgram = 'shared/reader/worker.ts';
const readerStarter = 'shared/reader/reading-thread.ts';

/** The functions that a source is bundled into. */
function takersOf(source: string, { outputs }: Metafile): string[] {
  return Object.entries(outputs)
    .filter(([, { inputs }]) => source in inputs)
    .map(([file]) => basename(dirname(file)));
}

/**
 * What makes pictures has its codec as WebAssembly in files beside the handler, the same on every machine. The codec
 * starts threads from its own file, so it cannot stand in the handler's.
 */
const pictureMaker = 'shared/pictures/make-picture.ts';

const portablePictures: Plugin = {
  name: 'portable-pictures',
  setup: (esbuild) => {
    // As CommonJS, like the bundle: the other form asks where it lies itself, and in a bundle it does not.
    esbuild.onResolve({ filter: /^sharp$/ }, ({ resolveDir }) => ({
      path: createRequire(join(resolveDir, 'index.js')).resolve('sharp'),
    }));
    // In place of a choice among native modules.
    esbuild.onLoad({ filter: /[\\/]sharp[\\/]dist[\\/]sharp\.cjs$/ }, () => ({
      contents: `module.exports = require('./pictures.js');`,
    }));
    esbuild.onResolve({ filter: /^\.\/pictures\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** The package has its version in the names of its files. */
function codecFile(root: string, extension: 'js' | 'wasm'): string {
  const [file] = globSync(`node_modules/@img/sharp-wasm32/lib/*.node.${extension}`, { cwd: root });
  if (file === undefined) throw new Error('@img/sharp-wasm32 is not installed: run "npm ci"');
  return join(root, file);
}

/** Under its own name, by which the program finds it. */
async function copyCodec(root: string, dir: string): Promise<void> {
  const file = codecFile(root, 'wasm');
  await copyFile(file, join(dir, basename(file)));
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
