import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Contender } from './contenders/seen.ts';

// A process of its own for each reader: reads a file again and again, and prints what it saw and how many milliseconds
// each reading took once the code was warm.

const [file = '', rounds = '', bundle = ''] = process.argv.slice(2);
const { read }: { read: Contender } = createRequire(import.meta.url)(bundle);
const bytes = new Uint8Array(readFileSync(file));
const saw = await read(bytes);
for (let warming = 1; warming < Number(rounds) * 2; warming += 1) await read(bytes);
const clock: number[] = [];
const cpu: number[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await read(bytes);
  clock.push(performance.now() - start);
  const { user, system } = process.cpuUsage(used);
  cpu.push((user + system) / 1000);
}
process.stdout.write(JSON.stringify({ saw, clock, cpu }));
