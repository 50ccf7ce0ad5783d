import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** What came of a command: its last line of text, and what is wrong where it did not end well. */
export interface CommandOutcome {
  said: string[];
  fault: string | undefined;
}

/** Runs a command for operators (`audit`, `replay`) on the run that holds a data folder, as `npm run` would. */
export async function runOperator(command: string, args: readonly string[], dataDir: string): Promise<CommandOutcome> {
  const child = spawn(process.execPath, [join('operator', `${command}.ts`), ...args], {
    cwd: root,
    // The folder's run, whatever place in AWS the environment names.
    env: { ...process.env, NTM_DATA_DIR: dataDir, REPORTS_BUCKET: undefined, PROGRESS_TABLE: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise<number | null>((ended, failed) => {
    child.on('error', failed);
    child.on('close', ended);
  });
  const lines = said
    .join('')
    .split('\n')
    .filter((line) => line !== '');
  const broken = lines.filter((line) => !/^\s*(✓|–|cuối)/.test(line) && !line.includes('byte for byte'));
  const name = [command, ...args].join(' ');
  return { said: lines, fault: code === 0 ? undefined : `npm run ${name}: ${code}\n${broken.slice(0, 10).join('\n')}` };
}
