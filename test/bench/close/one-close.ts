import { closeWorld } from './close-world.ts';
import { createHeapWatch } from './heap-watch.ts';

// A process of its own for each size, started with --expose-gc: closes one month, or closes it
// `again`, and prints what it took. Time and heap
// are not taken together, because looking at the heap takes time.

const [units = '', what = ''] = process.argv.slice(2);
const size = Number(units);
const measured = what === 'heap' ? await heap() : await milliseconds(what === 'again');
process.stdout.write(String(measured));

/** Once the code is warm: a cold small close would flatter the growth. */
async function milliseconds(again: boolean): Promise<number> {
  for (let at = 0; at < 20; at += 1) await (await closeWorld(100)).close();
  const world = await closeWorld(size);
  if (again) await world.close();
  gc?.();
  const start = performance.now();
  await world.close();
  return performance.now() - start;
}

async function heap(): Promise<number> {
  const watch = createHeapWatch();
  const world = await closeWorld(size, watch.tick);
  watch.begin();
  await world.close();
  return watch.end();
}
