import { countCommended } from './commended-counts.ts';
import { coverageOf } from './coverage.ts';
import type { DriveSource } from './lines.ts';
import { propagandaInMonth } from './propaganda.ts';
import type { DriveSummary } from './summary-part.ts';
import { countTasks, overdueTasks } from './task-counts.ts';
import { taskStatuses } from './task-status.ts';
import { countTurnOuts } from './turn-out-counts.ts';

/** Made of the month's progress alone, at the instant of the summary; undefined in months before it is asked for. */
export function summarizeDrive(source: DriveSource): DriveSummary | undefined {
  const { rules, progress } = source;
  const plan = rules.campaign.drive;
  if (!plan || rules.period.label < plan.since) return undefined;
  const tasks = taskStatuses(source);
  const overdue = overdueTasks(tasks);
  const propaganda = propagandaInMonth(progress.drive);
  return {
    coverage: coverageOf(rules, progress.drive),
    turnOut: countTurnOuts(source),
    ...(tasks.length > 0 && { tasks: countTasks(tasks) }),
    ...(Object.keys(overdue).length > 0 && { overdue }),
    ...(Object.keys(propaganda).length > 0 && { propaganda }),
    ...countCommended(rules, progress.drive),
  };
}
