import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { median } from '../statistics.ts';

const run = promisify(execFile);
const rounds = 11;

/**
 * Loads a reader and reads one file with it; without a reader it is Node alone with the file. On Linux `maxRSS` begins
 * with what the parent had, so the high-water mark of the program itself is asked for.
 */
const program = `const [file, bundle] = process.argv.slice(1), fs = require('node:fs');
const peak = () => fs.existsSync('/proc/self/status')
  ? Number(/VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1])
  : process.resourceUsage().maxRSS;
const bytes = new Uint8Array(fs.readFileSync(file));
const start = performance.now(), used = process.cpuUsage();
Promise.resolve(bundle && require(bundle).read(bytes)).then(() => {
  const clock = performance.now() - start, { user, system } = process.cpuUsage(used);
  process.stdout.write(JSON.stringify({ clock, cpu: (user + system) / 1000, megabytes: peak() / 1024 }));
});`;

const costSchema = z.object({ clock: z.number(), cpu: z.number(), megabytes: z.number() });
export type Cost = z.infer<typeof costSchema>;

/** What the first reading costs with each bundle, in its order: fresh processes, one of each in turn, medians. */
export async function firstReadings(file: string, bundles: readonly string[]): Promise<Cost[]> {
  const costs = bundles.map((): Cost[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, bundle] of bundles.entries()) costs[at]?.push(await costOf(file, bundle));
  }
  return costs.map((each) => ({
    clock: median(each.map(({ clock }) => clock)),
    cpu: median(each.map(({ cpu }) => cpu)),
    megabytes: median(each.map(({ megabytes }) => megabytes)),
  }));
}

async function costOf(file: string, bundle: string): Promise<Cost> {
  const { stdout } = await run(process.execPath, ['-e', program, file, bundle]);
  return costSchema.parse(JSON.parse(stdout));
}
