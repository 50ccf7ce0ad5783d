import { exactSum } from '../figure.ts';
import { driveSummarySchema, type DriveSummary } from './summary-part.ts';

/** Beyond so many communes a summary says what their drives are together, and of each one only who asks is told. */
export const mostInDetail = 75;

/** Sums of the communes' numbers; which tasks are overdue stays with each commune. Undefined where none has any. */
export function totalDrives(drives: readonly (DriveSummary | undefined)[]): DriveSummary | undefined {
  const totals: Record<string, Record<string, number>> = {};
  for (const { overdue: _ofEach, ...drive } of drives.flatMap((each) => each ?? [])) {
    for (const [part, numbers] of Object.entries(drive)) {
      const sums = (totals[part] ??= {});
      for (const [name, value] of Object.entries(numbers)) sums[name] = exactSum([sums[name] ?? 0, value]);
    }
  }
  return Object.keys(totals).length > 0 ? driveSummarySchema.parse(totals) : undefined;
}
