import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

interface BuildOptions {
  /** A folder whose files are taken instead of those of the same name under `data/`. */
  ownData?: string;
  /** Of the installation, as `-c ntm=…` would give it: infra/config.ts. */
  config?: object;
}

const root = join(import.meta.dirname, '../..');

/** Names of one's own, which the run finds its pages under wherever they answer: template/addresses.ts. */
const named = {
  publicUrl: 'https://ntm-progress.localhost',
  pagesCertificate: 'arn:aws:acm:us-east-1:000000000000:certificate/local',
};

/**
 * Bundles every function and synthesizes the templates, as a deployment would, into folders of the run's own: it runs
 * from there, and a deployment or another run may be building meanwhile. Gives the folder of the templates.
 */
export async function buildApp(dataDir: string, { ownData, config }: BuildOptions = {}): Promise<string> {
  const assembly = resolve(dataDir, 'cdk.out');
  const own = ownData === undefined ? {} : { NTM_OWN_DATA: ownData };
  const context = { CDK_CONTEXT_JSON: JSON.stringify({ ntm: { ...named, ...config } }) };
  const places = { NTM_DIST: resolve(dataDir, 'dist'), CDK_OUTDIR: assembly, ...own, ...context };
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
