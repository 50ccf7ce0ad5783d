import type { MonthAct } from '../month-act.ts';
import type { MonthRules } from '../rules.ts';
import { carryLaunches } from './launch.ts';
import { driveStateSchema, type DriveState } from './state.ts';

export interface DriveMonth {
  rules: MonthRules;
  /** Those of the month that nobody withdrew, in order. */
  acts: readonly MonthAct[];
}

/** Some parts of a month's state, made of the month before's and this month's acts. */
export type CarryPart<Part extends keyof DriveState> = (
  before: DriveState,
  month: DriveMonth,
) => Required<Pick<DriveState, Part>>;

/** The state of the drive at a month's end; undefined while there is nothing to say. Pure, whatever order acts came in. */
export function carryDrive(before: DriveState | undefined, month: DriveMonth): DriveState | undefined {
  const known = before ?? {};
  return withoutEmpty({ ...carryLaunches(known, month) });
}

function withoutEmpty(state: DriveState): DriveState | undefined {
  const parts = Object.entries(state).filter(([, part]) => Object.keys(part).length > 0);
  if (parts.length === 0) return undefined;
  return driveStateSchema.parse(Object.fromEntries(parts.map(([name, part]) => [name, sorted(part)])));
}

/** The same content is the same bytes. */
function sorted<T>(part: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
