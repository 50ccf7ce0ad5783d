import type { TasksView } from '../../../shared/domain/drive/tasks-view.ts';

export type Task = TasksView['tasks'][number];

/** Who still has it to do. */
export const openAnswers = ({ answers }: Pick<Task, 'answers'>): Task['answers'] =>
  answers.filter(({ state }) => state !== 'done' && state !== 'excused');

/** Of what is not over that first which is due first; what is overdue is shown apart. */
export function overdueFirst(tasks: readonly Task[]): { overdue: Task[]; others: Task[] } {
  const sorted = tasks.toSorted((one, other) => one.dueBy.localeCompare(other.dueBy));
  return {
    overdue: sorted.filter(({ state }) => state === 'overdue'),
    others: sorted
      .filter(({ state }) => state !== 'overdue')
      .toSorted((one, other) => ranks.indexOf(one.state) - ranks.indexOf(other.state)),
  };
}

const ranks: readonly Task['state'][] = ['due', 'not-due', 'done', 'excused'];
