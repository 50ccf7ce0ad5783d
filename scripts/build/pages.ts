import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build as bundle, type BuildOptions, type Metafile } from 'esbuild';

/** One entry an audience, so that nobody loads what is for somebody else. */
export const pageNames = ['home', 'send', 'commune', 'district', 'public'] as const;

type Outputs = Metafile['outputs'];

/** Browsers of telephones from 2020 on. */
const pageOptions = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2020',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  entryNames: 'assets/[name]-[hash]',
  chunkNames: 'assets/part-[hash]',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
} satisfies BuildOptions;

/** Builds the pages of `web/` into a folder, whose paths are those of the addresses. Gives what went into each file. */
export async function buildPages(root: string, outdir: string): Promise<Outputs> {
  if (!existsSync(join(root, 'web'))) return {};
  const entryPoints = pageNames.map((name) => ({ in: `web/${name}/main.tsx`, out: name }));
  const { metafile } = await bundle({ ...pageOptions, absWorkingDir: root, entryPoints, outdir });
  const made: Made = { outputs: metafile.outputs, addressOf: (file) => addressIn(relative(root, outdir), file) };
  const template = await readFile(join(root, 'web/page.html'), 'utf8');
  for (const name of pageNames) await writeFile(join(outdir, `${name}.html`), pageOf(template, name, made));
  await buildWorker(made, { root, outdir });
  await copyFile(join(root, 'web/icon.svg'), join(outdir, 'icon.svg'));
  return metafile.outputs;
}

interface Made {
  outputs: Outputs;
  addressOf: (file: string) => string;
}

/** Under a name that does not change, because a browser asks for it by that. It knows the files of the page to send by. */
async function buildWorker(
  { outputs, addressOf }: Made,
  { root, outdir }: { root: string; outdir: string },
): Promise<void> {
  const [file] = entryOf(outputs, 'send');
  const { cssBundle } = entryOf(outputs, 'send')[1];
  const needed = [file, ...partsOf(outputs, file), ...(cssBundle === undefined ? [] : [cssBundle])].map(addressOf);
  const files = [...needed, '/icon.svg'].toSorted();
  await bundle({
    absWorkingDir: root,
    entryPoints: ['web/worker/sw.ts'],
    outfile: join(outdir, 'sw.js'),
    target: pageOptions.target,
    minify: true,
    define: {
      worker: 'self',
      files: JSON.stringify(files),
      version: JSON.stringify(createHash('sha256').update(files.join()).digest('hex').slice(0, 12)),
    },
  });
}

function entryOf(outputs: Outputs, name: string): [string, Outputs[string]] {
  const entry = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === `web/${name}/main.tsx`);
  if (entry === undefined) throw new Error(`web/${name}/main.tsx was not built`);
  return entry;
}

function addressIn(outdir: string, file: string): string {
  return `/${relative(outdir, file).split(sep).join('/')}`;
}

function pageOf(template: string, name: string, { outputs, addressOf }: Made): string {
  const [file, { cssBundle }] = entryOf(outputs, name);
  const head = [
    ...(cssBundle === undefined ? [] : [`<link rel="stylesheet" href="${addressOf(cssBundle)}">`]),
    ...partsOf(outputs, file).map((part) => `<link rel="modulepreload" href="${addressOf(part)}">`),
    `<script type="module" src="${addressOf(file)}"></script>`,
  ];
  return template.replace('{title}', 'Tiến độ nông thôn mới').replace('{head}', head.join('\n    '));
}

/** All that a file needs before it can run, named in the page so that nothing is found out one after the other. */
export function partsOf(outputs: Outputs, file: string): string[] {
  const found = new Set<string>([file]);
  for (const each of found)
    for (const { path, kind } of outputs[each]?.imports ?? []) if (kind === 'import-statement') found.add(path);
  return [...found].filter((each) => each !== file);
}
