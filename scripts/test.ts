import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { countResults } from './test-result.ts';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');
const resultFile = join(root, 'dist/test-result.json');

/** Every step runs even when one before it failed, so that one run tells all. */
const steps: readonly (readonly [string, ...string[]])[] = [
  ['tsc'],
  ['tsc', '-p', 'web'],
  ['oxlint', '--type-aware'],
  ['oxfmt', '--check', '.'],
  ['node', 'scripts/check-imports.ts'],
  [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultFile}`,
    ...process.argv.slice(2),
  ],
];

function passes([command, ...args]: readonly [string, ...string[]]): boolean {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  // On Windows what lies in .bin is a script of its shell.
  const { status } = spawnSync(join(bin, command), args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function readResult(): unknown {
  try {
    return JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    return undefined;
  }
}

mkdirSync(join(root, 'dist'), { recursive: true });
rmSync(resultFile, { force: true });
const failedSteps = steps.filter((step) => !passes(step)).map(([command, first = '']) => `${command} ${first}`.trim());
const { passed, failed, skipped } = countResults(readResult());

if (failedSteps.length > 0) console.log(`\nfailed: ${failedSteps.join(', ')}`);
process.exitCode = failedSteps.length > 0 || failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
