import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../infra/local/build-app.ts';
import { unlimited } from '../../infra/local/unlimited.ts';

export const house = join(import.meta.dirname, '../..');

/** The app as it was built for this run of the bench, in a folder that nobody else builds into. */
export interface Workspace {
  /** The synthesized app, for the local run. */
  assembly: string;
  /** `functions/<name>/index.js` and `meta.json`. */
  dist: string;
  folder: (name: string) => string;
  remove: () => void;
}

export async function makeWorkspace(): Promise<Workspace> {
  const root = mkdtempSync(join(tmpdir(), 'ntm-bench-'));
  const built = join(root, 'app');
  const assembly = await buildApp(built, { config: unlimited });
  const dist = join(built, 'dist');
  return {
    assembly,
    dist,
    folder: (name) => mkdtempSync(join(root, `${name}-`)),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 3 }),
  };
}
