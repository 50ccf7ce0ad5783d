import type { MonthProgress } from '../progress.ts';
import type { MonthRules } from '../rules.ts';
import type { Bilingual } from '../text.ts';
import { commendedLines } from './commended-counts.ts';
import { coverageLines } from './coverage.ts';
import { propagandaLines } from './propaganda.ts';
import { overdueLines, taskLines } from './task-counts.ts';
import { turnOutLines } from './turn-out-counts.ts';

/** What a number of the drive is the sum of. */
export interface DriveLine {
  label: Bilingual;
  value: number;
  note: Bilingual | null;
}

/** A commune's month, and the instant at which a summary was made of it. */
export interface DriveSource {
  rules: MonthRules;
  progress: MonthProgress;
  at: string;
}

type LinesOf = (source: DriveSource, name: string) => DriveLine[] | undefined;

/** By the first part of the path of a number. */
const parts: ReadonlyMap<string, LinesOf> = new Map<string, LinesOf>([
  ['coverage', coverageLines],
  ['turnOut', turnOutLines],
  ['tasks', taskLines],
  ['overdue', overdueLines],
  ['propaganda', propagandaLines],
  ['commended', commendedLines('month')],
  ['commendedToDate', commendedLines('toDate')],
]);

/** The lines that make a number of the summary's part; undefined where there is no such number. */
export function driveLines(source: DriveSource, part: string, name: string): DriveLine[] | undefined {
  return parts.get(part)?.(source, name);
}
