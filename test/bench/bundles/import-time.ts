import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { sheet, type Figure } from '../figure.ts';
import { median } from '../statistics.ts';
import type { Workspace } from '../workspace.ts';
import type { AloneBundle } from './alone.ts';
import { bundleBars } from './bars.ts';
import { environmentOf } from './environment-of.ts';
import type { FunctionBundle } from './sdk-uses.ts';

const run = promisify(execFile);
const rounds = 15;

/** Says how many milliseconds `require` took, of the clock and of the processor. */
const program = `const start = performance.now(), used = process.cpuUsage();
require(process.argv[1]);
const { user, system } = process.cpuUsage(used);
process.stdout.write(JSON.stringify({ clock: performance.now() - start, cpu: (user + system) / 1000 }));`;

const timeSchema = z.object({ clock: z.number(), cpu: z.number() });
type Time = z.infer<typeof timeSchema>;

const { atMost, told } = sheet('Import time ÷ the same SDK clients alone');

/** Fresh processes, one of each in turn, so that whatever else the machine does weighs on both alike. */
export async function importTime(
  { dist, assembly }: Workspace,
  { name }: FunctionBundle,
  alone: AloneBundle,
): Promise<Figure> {
  const environment = environmentOf(assembly, name);
  const bundle = join(dist, 'functions', name, 'index.js');
  const times: { whole: Time; alone: Time }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push({ whole: await timeOf(bundle, environment), alone: await timeOf(alone.file, environment) });
  }
  const mid = (whose: 'whole' | 'alone', time: keyof Time): number => median(times.map((each) => each[whose][time]));
  const clock = { whole: mid('whole', 'clock'), alone: mid('alone', 'clock') };
  const cpu = mid('whole', 'cpu') / mid('alone', 'cpu');
  const note = `${clock.whole.toFixed(1)} ÷ ${clock.alone.toFixed(1)} ms; processor time ${cpu.toFixed(2)}`;
  const measured = { what: name, value: clock.whole / clock.alone, note };
  const bar = bundleBars[name]?.importTime;
  return bar === undefined ? told(measured) : atMost(bar, measured);
}

async function timeOf(file: string, environment: Record<string, string>): Promise<Time> {
  const { stdout } = await run(process.execPath, ['-e', program, file], { env: environment });
  return timeSchema.parse(JSON.parse(stdout));
}
