import { dateText } from '../calendar/dates.ts';
import { findReporter } from '../unit.ts';
import type { DriveLine, DriveSource } from './lines.ts';
import { byCommune } from './task.ts';
import { taskStatuses, type TaskState, type TaskStatus } from './task-status.ts';

export const taskLabels = {
  'tasks/done': { vi: 'nhiệm vụ đã làm', en: 'duties done' },
  'tasks/due': { vi: 'nhiệm vụ đến hạn trong kỳ', en: 'duties due this month' },
  'tasks/overdue': { vi: 'nhiệm vụ quá hạn', en: 'duties overdue' },
  'tasks/notDue': { vi: 'nhiệm vụ chưa đến hạn', en: 'duties not due yet' },
  'tasks/excused': { vi: 'nhiệm vụ được miễn', en: 'duties excused' },
};

const names: ReadonlyMap<string, TaskState> = new Map<string, TaskState>([
  ['done', 'done'],
  ['due', 'due'],
  ['overdue', 'overdue'],
  ['notDue', 'not-due'],
  ['excused', 'excused'],
]);

export interface TaskCounts {
  done: number;
  due: number;
  overdue: number;
  notDue: number;
  /** Absent where there is none, as in what was stored before it was told apart. */
  excused?: number;
}

export function countTasks(tasks: readonly TaskStatus[]): TaskCounts {
  const count = (wanted: TaskState): number => tasks.filter(({ state }) => state === wanted).length;
  const excused = count('excused');
  const counts = { done: count('done'), due: count('due'), overdue: count('overdue'), notDue: count('not-due') };
  return excused > 0 ? { ...counts, excused } : counts;
}

/** Of each overdue task, with how many of those who answer for it. */
export function overdueTasks(tasks: readonly TaskStatus[]): Record<string, number> {
  return Object.fromEntries(
    tasks.flatMap(({ task, answers }) => {
      const late = answers.filter(({ state }) => state === 'overdue').length;
      return late > 0 ? [[task.id, late]] : [];
    }),
  );
}

/** The tasks that are in a state. */
export function taskLines(source: DriveSource, name: string): DriveLine[] | undefined {
  const wanted = names.get(name);
  return (
    wanted &&
    taskStatuses(source).flatMap(({ task, dueBy, state }) =>
      state === wanted ? [{ label: task.name, value: 1, note: dueNote(dueBy) }] : [],
    )
  );
}

/** With whom a task is overdue. */
export function overdueLines({ rules, ...source }: DriveSource, id: string): DriveLine[] | undefined {
  const status = taskStatuses({ rules, ...source }).find(({ task }) => task.id === id);
  return status?.answers.flatMap(({ by, state }) => {
    const name = by === byCommune ? rules.commune.name : findReporter(rules.register, rules.commune.id, by)?.name;
    return state === 'overdue' ? [{ label: name ?? { vi: by, en: by }, value: 1, note: dueNote(status.dueBy) }] : [];
  });
}

const dueNote = (dueBy: string) => ({ vi: `hạn ${dateText(dueBy)}`, en: `due on ${dateText(dueBy)}` });
