import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzedFile, type FuzzedFile } from './fuzzed-file.ts';
import { createJudge } from './judge.ts';
import { Tally } from './tally.ts';

const { values: options } = parseArgs({
  options: { seed: { type: 'string' }, runs: { type: 'string', default: 'Infinity' } },
});
const first = Number(options.seed ?? Date.now() % 1_000_000_000);
const runs = Number(options.runs);
if (!Number.isInteger(first) || !(runs > 0)) throw new Error('--seed and --runs take whole numbers');

const judge = createJudge();
// The thread starts with the first file, which takes time that is not the file's.
await judge(fuzzedFile(first));
const tally = new Tally(console.log);

for (let seed = first; seed < first + runs; seed += 1) {
  const file = fuzzedFile(seed);
  const judged = await judge(file);
  tally.count(seed, file, judged);
  if (judged.faults.length === 0) continue;
  fail(seed, file, judged.faults);
  break;
}
tally.print();

function fail(seed: number, { from, operations, bytes }: FuzzedFile, faults: readonly string[]): void {
  const saved = join(mkdtempSync(join(tmpdir(), 'ntm-fuzz-')), `${seed}-${from}`);
  writeFileSync(saved, bytes);
  console.log(`\nseed ${seed}: ${from}, ${operations.join(', ')}`);
  for (const fault of faults) console.log(`  ${fault.slice(0, 500)}`);
  console.log(`the file is ${saved}; again: npm run fuzz -- --seed ${seed} --runs 1`);
  process.exitCode = 1;
}
