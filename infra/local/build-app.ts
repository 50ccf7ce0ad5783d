import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * Bundles every function and synthesizes the templates, as a deployment would, into folders of the run's own: it runs
 * from there, and a deployment or another run may be building meanwhile. Gives the folder of the templates.
 *
 * @param ownData a folder whose files are taken instead of those of the same name under `data/`
 */
export async function buildApp(dataDir: string, ownData?: string): Promise<string> {
  const assembly = resolve(dataDir, 'cdk.out');
  const own = ownData === undefined ? {} : { NTM_OWN_DATA: ownData };
  const places = { NTM_DIST: resolve(dataDir, 'dist'), CDK_OUTDIR: assembly, ...own };
  await runNode('scripts/build.ts', places);
  await runNode('infra/app.ts', places);
  return assembly;
}

async function runNode(script: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise<number | null>((ended, failed) => {
    child.on('error', failed);
    child.on('close', ended);
  });
  if (code !== 0) throw new Error(`node ${script} ended with ${code}\n${said}`);
}
