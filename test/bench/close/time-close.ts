import { parseArgs } from 'node:util';
import { closeWorld } from './close-world.ts';

// A process of its own for each size: prints how many milliseconds a close took, once the code is warm, and how much
// of the heap it held at its highest beyond what it found and what it left.

const { positionals } = parseArgs({ allowPositionals: true });
const units = Number(positionals[0]);
const warmUps = 20;

for (let at = 0; at < warmUps; at += 1) await (await closeWorld(100)).close();
const world = await closeWorld(units);
gc?.();
const start = performance.now();
await world.close();
const milliseconds = performance.now() - start;
process.stdout.write(JSON.stringify({ milliseconds }));
