import type { TaskStatus } from './task-status.ts';

/** Of each task only what one unit has to do with it; nothing of those that are not its own. */
export function tasksOfUnit(tasks: readonly TaskStatus[], unitId: string): TaskStatus[] {
  return tasks.flatMap((status) =>
    status.answers.flatMap((answer) =>
      answer.by === unitId ? [{ ...status, state: answer.state, answers: [answer] }] : [],
    ),
  );
}

/** What a unit is behind with, but the report itself: that it is owed is told otherwise. */
export function overdueOfUnit(tasks: readonly TaskStatus[], unitId: string): TaskStatus[] {
  return tasksOfUnit(tasks, unitId).filter(
    ({ state, task: { seen } }) => state === 'overdue' && !(seen?.by === 'report' && seen.of === undefined),
  );
}
