import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import * as z from 'zod/mini';
import { median } from '../statistics.ts';
import type { Seen } from './contenders/seen.ts';
import type { Reader, Readers, Writer } from './prepare.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, 'warm-child.ts');

const readingsSchema = z.object({
  saw: z.optional(z.object({ rows: z.number(), cells: z.number(), letters: z.number(), sum: z.number() })),
  clock: z.array(z.number()),
  cpu: z.array(z.number()),
});
type Readings = z.infer<typeof readingsSchema>;

/** Milliseconds of one reading. */
export interface Time {
  clock: number;
  cpu: number;
}

export interface WarmTimes {
  rows: number;
  of: (reader: Reader) => Time;
}

const turns = 3;

/**
 * Medians over processes of each reader in turn, so that what else the machine does weighs on all alike. Not in one
 * process: there one reader's garbage would be the next one's collection, and take the compiled code of all with it.
 */
export async function warmTimes(
  { bundleOf, fileOf }: Readers,
  { writer, rows }: { writer: Writer; rows: number },
  names: readonly Reader[],
): Promise<WarmTimes> {
  const file = await fileOf(writer, rows);
  const readings: { name: Reader; reading: Readings }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    for (const name of names) readings.push({ name, reading: await readAgainAndAgain(file, rows, bundleOf(name)) });
  }
  refuseOtherCells(
    readings.flatMap(({ reading }) => reading.saw ?? []),
    rows,
  );
  return {
    rows,
    of: (reader) => {
      const own = readings.filter(({ name }) => name === reader).map(({ reading }) => reading);
      return { clock: median(own.flatMap(({ clock }) => clock)), cpu: median(own.flatMap(({ cpu }) => cpu)) };
    },
  };
}

async function readAgainAndAgain(file: string, rows: number, bundle: string): Promise<Readings> {
  const rounds = Math.ceil(9000 / rows) + 6;
  const { stdout } = await run(process.execPath, [program, file, String(rounds), bundle]);
  return readingsSchema.parse(JSON.parse(stdout));
}

/** A reader that leaves out what others read would be quick for nothing. */
function refuseOtherCells([first, ...others]: readonly Seen[], rows: number): void {
  if (first?.rows !== rows || others.some((saw) => !isDeepStrictEqual(saw, first)))
    throw new Error(`the readers do not see the same cells: ${JSON.stringify([first, ...others])}`);
}
