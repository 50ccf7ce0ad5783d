import { buildSync } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(import.meta.dirname, 'worker-main.ts');

let program: string | undefined;

/** Writes `worker-main.ts` as one file of JavaScript: stripping its types in each worker anew would take as long as the worker itself. */
export function writeWorkerProgram(file: string): string {
  program ??= bundled();
  writeFileSync(file, program);
  return file;
}

function bundled(): string {
  const options = { bundle: true, write: false, platform: 'node', format: 'esm', target: 'node24' } as const;
  const { outputFiles } = buildSync({ ...options, entryPoints: [source] });
  return outputFiles.map(({ text }) => text).join('');
}
