import * as z from 'zod/mini';
import type { ActOf } from '../acts/act.ts';
import { linkOfFile } from '../acts/evidence.ts';
import { periodText } from '../period.ts';
import { bilingualSchema } from '../text.ts';
import { findReporter, idSchema } from '../unit.ts';
import type { DriveSource } from './lines.ts';
import { howName, roleNames, taskStateNames } from './names.ts';
import { byCommune, taskIdSchema, taskRoles } from './task.ts';
import { countTasks } from './task-counts.ts';
import { tasksOfUnit } from './unit-tasks.ts';
import { countAnswers, taskStates, taskStatuses, type Answer, type TaskStatus } from './task-status.ts';

const count = z.int();
const state = z.enum(taskStates);

const evidenceSchema = z.object({
  actId: z.string(),
  by: z.string(),
  at: z.string(),
  text: z.string(),
  /** Path of the file that it names; null where it names none. */
  file: z.nullable(z.string()),
  /** The article or item that shows it. */
  shows: z.nullable(z.string()),
});

const answerSchema = z.object({
  /** Null where the commune answers. */
  unitId: z.nullable(idSchema),
  name: bilingualSchema,
  state,
  on: z.nullable(z.string()),
  how: z.nullable(bilingualSchema),
  evidence: z.array(evidenceSchema),
});

/** The plan's duties in a month: who answers for each, by when, and where it stands. */
export const tasksViewSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  periodText: bilingualSchema,
  counts: z.object({ done: count, due: count, overdue: count, notDue: count, excused: z.exactOptional(count) }),
  tasks: z.array(
    z.object({
      id: taskIdSchema,
      line: z.string(),
      role: z.enum(taskRoles),
      roleName: bilingualSchema,
      name: bilingualSchema,
      /** The plan's own words; null where the commune's plan is not known. */
      words: z.nullable(z.string()),
      recurs: z.enum(['monthly', 'once']),
      dueBy: z.string(),
      state,
      stateName: bilingualSchema,
      /** With how many of those who answer for it it is done, 1 of 4, and how many are excused from it. */
      answered: z.object({ done: count, excused: count, of: count }),
      answers: z.array(answerSchema),
    }),
  ),
});
export type TasksView = z.infer<typeof tasksViewSchema>;

interface Beside {
  /** This month's acts that say that a task is done, but those that were taken back. */
  acts: readonly ActOf<'task-done'>[];
  /** The plan's words by task. */
  words: Readonly<Record<string, string>>;
  /** The one unit that is asked about. */
  unitId?: string | undefined;
}

export function viewTasks(source: DriveSource, beside: Beside): TasksView {
  const { unitId } = beside;
  const all = taskStatuses(source);
  const statuses = unitId === undefined ? all : tasksOfUnit(all, unitId);
  return {
    communeId: source.rules.commune.id,
    period: source.rules.period.label,
    periodText: periodText(source.rules),
    counts: countTasks(statuses),
    tasks: statuses.map((status) => viewTask(source, status, beside)),
  };
}

function viewTask(source: DriveSource, status: TaskStatus, beside: Beside): TasksView['tasks'][number] {
  const { task, dueBy } = status;
  const { id, line, role, name, due } = task;
  return {
    id,
    line,
    role,
    roleName: roleNames[role],
    name,
    words: beside.words[id] ?? null,
    recurs: due === 'monthly' ? due : 'once',
    dueBy,
    state: status.state,
    stateName: taskStateNames[status.state],
    answered: countAnswers(status.answers),
    answers: status.answers.map((answer) => viewAnswer(source, { ...beside, status, answer })),
  };
}

function viewAnswer(
  { rules }: DriveSource,
  { status, answer, acts, unitId: asked }: Beside & { status: TaskStatus; answer: Answer },
): TasksView['tasks'][number]['answers'][number] {
  const unitId = answer.by === byCommune ? null : answer.by;
  const unit = unitId === null ? rules.commune : findReporter(rules.register, rules.commune.id, unitId);
  const own = acts.filter((act) => act.task === status.task.id && (act.unitId ?? null) === unitId);
  return {
    unitId,
    name: unit?.name ?? { vi: answer.by, en: answer.by },
    state: answer.state,
    on: answer.on,
    how: howName(status.task, answer),
    evidence: own.map((act) => {
      const { id: actId, by, at, text, shows = null } = act;
      return { actId, by, at, text, file: linkOfFile(act, asked), shows };
    }),
  };
}
