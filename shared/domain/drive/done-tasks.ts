import * as z from 'zod/mini';
import { actIdSchema } from '../acts/act-id-schema.ts';
import { dateSchema } from '../calendar/dates.ts';
import { idSchema } from '../unit.ts';
import type { CarryPart, DriveMonth } from './carry.ts';
import { keepEarlier } from './keep-earlier.ts';
import { byCommune, taskIdSchema, tasksIn } from './task.ts';

/** What a month's head keeps of a task that somebody says is done. */
export const taskHeads = {
  'task-done': {
    kind: z.literal('task-done'),
    task: taskIdSchema,
    unitId: z.exactOptional(idSchema),
    date: dateSchema,
    shows: z.exactOptional(actIdSchema),
  },
} as const;

export const taskState = {
  /** Task → who answers for it → the day on which it was done: of monthly tasks, this month. */
  done: z.exactOptional(z.record(z.string(), z.record(z.string(), dateSchema))),
  /** Task → the units whose reports of this month show that it is done. */
  seen: z.exactOptional(z.record(z.string(), z.array(idSchema))),
};

export const carryTasks: CarryPart<'done' | 'seen'> = (before, month) => {
  const once = new Set(tasksIn(month.rules).flatMap(({ id, due }) => (due === 'monthly' ? [] : [id])));
  const done: Record<string, Record<string, string>> = {};
  for (const [id, days] of Object.entries(before.done ?? {})) if (once.has(id)) done[id] = { ...days };
  for (const act of month.acts) {
    if (act.kind !== 'task-done' || isTakenBack(act.shows, month)) continue;
    const days = (done[act.task] ??= {});
    keepEarlier(days, act.unitId ?? byCommune, act.date);
  }
  return { done, seen: seenIn(month) };
};

/** What a duty was shown by does not stand: of articles and evidence when the month locked, of the rest at any time. */
function isTakenBack(shows: string | undefined, { allActs, rules: { period } }: DriveMonth): boolean {
  const isOfDrive = shows?.startsWith('propaganda-');
  return allActs.some(
    (act) => act.kind === 'withdraw' && act.actId === shows && (isOfDrive || act.at < period.locksAt),
  );
}

function seenIn({ rules, reports }: DriveMonth): Record<string, string[]> {
  const seen: Record<string, string[]> = {};
  for (const { id, seen: by } of tasksIn(rules)) {
    if (by?.by !== 'report' || !by.of) continue;
    const codes = by.of;
    const units = reports.filter(({ movements }) => codes.some((code) => isAboveZero(movements[code])));
    if (units.length > 0) seen[id] = units.map(({ unit }) => unit).toSorted();
  }
  return seen;
}

const isAboveZero = (figure: unknown): boolean => typeof figure === 'number' && figure > 0;
