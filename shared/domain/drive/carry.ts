import { canonicalJson } from '../canonical.ts';
import type { MonthAct } from '../month-act.ts';
import type { Report } from '../report.ts';
import type { MonthRules } from '../rules.ts';
import { carryBooked, countedOnce } from './booked.ts';
import { carryCommended } from './commended.ts';
import { carryTasks } from './done-tasks.ts';
import { carryLaunches } from './launch.ts';
import { carryMoney } from './money.ts';
import { carryNews } from './news-of-month.ts';
import { carryPropaganda } from './propaganda.ts';
import { carryTurnOuts } from './turn-outs.ts';
import { driveStateSchema, type DriveState } from './state.ts';

export interface DriveMonth {
  rules: MonthRules;
  /** Those of the month that nobody withdrew, in order. */
  acts: readonly MonthAct[];
  /** Those that were withdrawn too. */
  allActs: readonly MonthAct[];
  /** Those that count. */
  reports: readonly Report[];
}

/** Some parts of a month's state, made of the month before's and this month's acts. */
export type CarryPart<Part extends keyof DriveState> = (
  before: DriveState,
  month: DriveMonth,
) => Required<Pick<DriveState, Part>>;

/** The state of the drive at a month's end; undefined while there is nothing to say. Pure, whatever order acts came in. */
export function carryDrive(before: DriveState | undefined, month: DriveMonth): DriveState | undefined {
  const known = before ?? {};
  const once = { ...month, acts: countedOnce(known, month) };
  return withoutEmpty({
    ...carryLaunches(known, month),
    ...carryTurnOuts(known, month),
    ...carryMoney(known, once),
    ...carryTasks(known, month),
    ...carryNews(known, month),
    ...carryPropaganda(known, once),
    ...carryBooked(known, once),
    ...carryCommended(known, month),
  });
}

/** Sorted, so that the same content is the same bytes. */
function withoutEmpty(state: DriveState): DriveState | undefined {
  const parts = Object.entries(state).filter(([, part]) => Object.keys(part).length > 0);
  if (parts.length === 0) return undefined;
  return driveStateSchema.parse(JSON.parse(canonicalJson(Object.fromEntries(parts))));
}
