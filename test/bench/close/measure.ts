import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sheet, type Figure } from '../figure.ts';
import { logLogSlope, median } from '../statistics.ts';

const run = promisify(execFile);
const program = join(import.meta.dirname, 'one-close.ts');
/** Units, ten a commune; `full` adds a hundred thousand, which takes minutes. */
const sizes = { first: [100, 1000, 10_000], again: [100, 1000], heap: [100, 1000] };
const largest = 100_000;

const { atMost, told } = sheet('Close of a month, over ports in memory');
type What = 'time' | 'again' | 'heap';

export async function measureClose(full: boolean): Promise<Figure[]> {
  const withFull = (list: number[]): number[] => (full ? [...list, largest] : list);
  return [
    ...(await growth('first close', 'time', withFull(sizes.first))),
    ...(await growth('closed again', 'again', sizes.again)),
    await heapHeld(withFull(sizes.heap)),
  ];
}

async function growth(name: string, what: What, units: number[]): Promise<Figure[]> {
  const points: { size: number; value: number; complete: boolean }[] = [];
  for (const size of units) points.push({ size, ...(await timeOf(size, what)) });
  const times = points.map(({ size, value, complete }) => {
    const note = complete ? '' : 'not ended by then';
    return told({ what: `${name}, ${text(size)} units`, value: value / 1000, unit: 's', note });
  });
  const note = `${text(units[0])} to ${text(units.at(-1))} units`;
  return [...times, atMost(1.05, { what: `${name}, log–log slope`, value: logLogSlope(points), note })];
}

/** Flat is read as 64 MB or less of it, as for a hostile file. */
async function heapHeld(units: number[]): Promise<Figure> {
  const megabytes: number[] = [];
  for (const size of units) megabytes.push(((await closeIn(size, 'heap')) ?? Number.NaN) / 1_000_000);
  const note = `${megabytes.map((held) => held.toFixed(1)).join(', ')} MB at ${units.map(text).join(', ')} units`;
  return atMost(64, { what: 'heap held, beside what is stored', value: Math.max(...megabytes), unit: 'MB', note });
}

/** The median of three where a close is short. What takes too long is stopped: its time is then at least that. */
async function timeOf(size: number, what: What): Promise<{ value: number; complete: boolean }> {
  const times: number[] = [];
  for (let at = 0; at < (size < 1000 ? 3 : 1); at += 1) {
    const time = await closeIn(size, what);
    if (time === undefined) return { value: patienceOf(size), complete: false };
    times.push(time);
  }
  return { value: median(times), complete: true };
}

const patienceOf = (size: number): number => (size === largest ? 900_000 : 60_000);

async function closeIn(size: number, what: What): Promise<number | undefined> {
  const flags = ['--expose-gc', '--max-old-space-size=8192'];
  const settings = { timeout: patienceOf(size) };
  try {
    const { stdout } = await run(process.execPath, [...flags, program, String(size), what], settings);
    return Number(stdout);
  } catch (error) {
    if (error instanceof Error && 'killed' in error && error.killed === true) return undefined;
    throw error;
  }
}

const text = (count = 0): string => count.toLocaleString('en-US');
