import { addDays, startOfDay } from '../calendar/dates.ts';
import type { DriveSource } from './lines.ts';
import { seenOn } from './seen-tasks.ts';
import { answerersOf, tasksIn, type Task } from './task.ts';

export const taskStates = ['done', 'due', 'overdue', 'not-due', 'excused'] as const;
export type TaskState = (typeof taskStates)[number];

/** Whoever answers for a task, and whether it is done there. */
export interface Answer {
  /** A unit's id, or `byCommune`. */
  by: string;
  state: TaskState;
  /** The day on which it was done. */
  on: string | null;
  /** By what it is known: somebody said so, or the system itself saw it; excused from it as from the month's report. */
  how: 'said' | 'seen' | 'excused' | null;
}

export interface TaskStatus {
  task: Task;
  /** The last day for it. */
  dueBy: string;
  state: TaskState;
  answers: Answer[];
}

/** The month's tasks and where each stands at an instant. */
export function taskStatuses(source: DriveSource): TaskStatus[] {
  return tasksIn(source.rules).map((task) => {
    const dueBy = task.due === 'monthly' ? source.rules.period.communeDeadline : task.due;
    const answers = answerersOf(task, source.rules).map((by) => answerOf(source, { task, by, dueBy }));
    return { task, dueBy, answers, state: worstOf(answers) };
  });
}

interface Asked {
  task: Task;
  by: string;
  dueBy: string;
}

function answerOf(source: DriveSource, asked: Asked): Answer {
  const { task, by } = asked;
  const said = source.progress.drive?.done?.[task.id]?.[by];
  if (said !== undefined) return { by, state: 'done', on: said, how: 'said' };
  const seen = seenOn(source, task, by);
  if (seen !== undefined) return { by, state: 'done', on: seen, how: 'seen' };
  if (task.seen?.by === 'report' && source.progress.slots[by]?.excused)
    return { by, state: 'excused', on: null, how: 'excused' };
  return { by, state: undoneState(source, asked.dueBy), on: null, how: null };
}

function undoneState({ rules: { period, periodRule }, at }: DriveSource, dueBy: string): TaskState {
  if (at >= startOfDay(periodRule, addDays(dueBy, 1))) return 'overdue';
  return dueBy <= period.communeDeadline ? 'due' : 'not-due';
}

/** What its answerers make of a task: done where nobody is left who still has it to do. */
function worstOf(answers: readonly Answer[]): TaskState {
  const has = (state: TaskState): boolean => answers.some((answer) => answer.state === state);
  if (has('overdue')) return 'overdue';
  if (has('due')) return 'due';
  if (has('not-due')) return 'not-due';
  return has('done') ? 'done' : 'excused';
}

/** With how many of those who answer for a task it is done, and how many are excused from it. */
export function countAnswers(answers: readonly Answer[]): { done: number; excused: number; of: number } {
  const count = (wanted: TaskState): number => answers.filter(({ state }) => state === wanted).length;
  return { done: count('done'), excused: count('excused'), of: answers.length };
}
