import type { Reading } from '../../shared/domain/problem.ts';
import type { Report } from '../../shared/domain/report.ts';
import { createReadInThread } from '../../shared/reader/read-in-thread.ts';
import { formOf } from '../fixtures/reports/form-of.ts';
import { figureFaults } from './figure-faults.ts';
import type { FuzzedFile } from './fuzzed-file.ts';
import { verdictFaults } from './verdict-faults.ts';

export interface Judged {
  /** Of the processor: what else the machine does takes time by the clock as well. */
  milliseconds: number;
  /** Code of the first problem, or `accepted`. */
  verdict: string;
  faults: string[];
}

const program = new URL('../../shared/reader/worker.ts', import.meta.url);

export const bars = { milliseconds: 300, heapMb: 64 } as const;
/** A busy machine is slower by the processor, too. */
const grace = 3;

/** Reads in a thread that has no more memory than any file may take, so that one that takes more is found. */
export function createJudge(): (file: FuzzedFile) => Promise<Judged> {
  const resourceLimits = { maxOldGenerationSizeMb: bars.heapMb, maxYoungGenerationSizeMb: 16 };
  const readInThread = createReadInThread({ program, resourceLimits });
  const read = (bytes: Uint8Array, unit: string): Promise<Reading<Report>> =>
    readInThread({ bytes, fileName: 'bao-cao' }, formOf(unit));
  return async (file) => {
    const start = process.cpuUsage();
    try {
      const reading = await read(file.bytes, file.unit);
      const milliseconds = millisecondsSince(start);
      const faults = [...verdictFaults(reading), ...(await figureFaults(file, reading, read))];
      return { milliseconds, verdict: verdictOf(reading), faults: [...faults, ...costFaults(reading, milliseconds)] };
    } catch (error) {
      const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { milliseconds: millisecondsSince(start), verdict: 'none', faults: [said] };
    }
  };
}

function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function verdictOf(reading: Reading<Report>): string {
  return reading.ok ? 'accepted' : (reading.problems[0]?.code ?? 'none');
}

function costFaults(reading: Reading<Report>, milliseconds: number): string[] {
  return [
    ...(verdictOf(reading) === 'too-heavy' ? [`took more than ${bars.heapMb} MB`] : []),
    ...(milliseconds > grace * bars.milliseconds ? [`took ${milliseconds.toFixed(0)} ms`] : []),
  ];
}
