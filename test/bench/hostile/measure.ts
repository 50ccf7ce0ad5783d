import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { sheet, type Figure } from '../figure.ts';
import { median } from '../statistics.ts';
import { house, type Workspace } from '../workspace.ts';
import { hostileFiles } from './files.ts';
import { ordinaryFiles } from './ordinary-files.ts';

const run = promisify(execFile);
const rounds = 3;
const costSchema = z.object({
  milliseconds: z.number(),
  processor: z.number(),
  megabytes: z.number(),
  verdict: z.string(),
});
type Cost = z.infer<typeof costSchema>;

/** Of all threads, so that whatever else the machine does weighs little; the clock has less where nothing else runs. */
const time = sheet('Any file gets its verdict: processor time');
const memory = sheet('Any file gets its verdict: peak of the process, beyond what it was');

/** Each file in processes of its own, so that what one leaves behind is not counted to another. */
export async function measureHostile({ dist, folder }: Workspace): Promise<Figure[]> {
  const program = join(dist, 'functions/ingest-report/reader.js');
  const [times, peaks]: [Figure[], Figure[]] = [[], []];
  for (const [format, files] of Object.entries(hostileFiles)) {
    const ordinary = join(folder(`ordinary-${format}`), 'file');
    writeFileSync(ordinary, ordinaryFiles[format]?.() ?? '');
    for (const [name, make] of Object.entries(files)) {
      const hostile = join(folder(`hostile-${format}`), 'file');
      const bytes = Buffer.from(make());
      writeFileSync(hostile, bytes);
      const cost = await costOf([program, ordinary, hostile]);
      const what = `${format}: ${name}`;
      const note = `${(bytes.length / 1e6).toFixed(2)} MB, ${cost.verdict}; by the clock ${Math.round(cost.milliseconds)}`;
      times.push(time.atMost(300, { what, value: Math.round(cost.processor), unit: 'ms', note }));
      peaks.push(memory.atMost(64, { what, value: cost.megabytes, unit: 'MB' }));
    }
  }
  return [...times, ...peaks];
}

async function costOf(files: string[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (let round = 0; round < rounds; round += 1) costs.push(await once(files));
  const mid = (of: (cost: Cost) => number): number => median(costs.map(of));
  const verdict = [...new Set(costs.map((cost) => cost.verdict))].join(' or ');
  return {
    processor: mid((cost) => cost.processor),
    milliseconds: mid((cost) => cost.milliseconds),
    megabytes: mid((cost) => cost.megabytes),
    verdict,
  };
}

async function once(files: string[]): Promise<Cost> {
  const { stdout } = await run(process.execPath, [join(house, 'test/bench/hostile/one-file.ts'), ...files]);
  return costSchema.parse(JSON.parse(stdout));
}
