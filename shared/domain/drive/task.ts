import * as z from 'zod/mini';
import { dateSchema } from '../calendar/dates.ts';
import type { MonthRules } from '../rules.ts';
import { bilingualSchema } from '../text.ts';
import { reporterKinds, reportersOf } from '../unit.ts';
import { propagandaKinds } from './propaganda.ts';

export const taskIdSchema = z.string().check(z.regex(/^[A-Z]{2}\.\d{2}$/), z.maxLength(10));

export const taskRoles = [
  'ban-chi-dao',
  'van-hoa-xa-hoi',
  'tai-chinh-ke-toan',
  'dia-chinh-nong-thon-moi',
  'mat-tran',
  'to-chuc-chinh-tri-xa-hoi',
  'co-quan-don-vi',
  'xom',
] as const;

/** What may show that a duty is done: an article, an evidence of an indicator, or an item of propaganda of its kind. */
export const proofKinds = ['news', 'evidence', ...propagandaKinds] as const;
export type ProofKind = (typeof proofKinds)[number];

/** By what the system itself sees that a task is done. */
const seenSchema = z.union([
  /** All who answer for it were launched to and have confirmed it; of the commune, all participants. */
  z.object({ by: z.literal('launch') }),
  z.object({ by: z.literal('news') }),
  z.object({ by: z.literal('confirmation') }),
  z.object({ by: z.literal('propaganda'), of: z.enum(propagandaKinds) }),
  /** The unit's report of the month counts and, where rows are named, one of them is above 0. */
  z.object({ by: z.literal('report'), of: z.optional(z.array(z.string())) }),
]);
export type Seen = z.infer<typeof seenSchema>;

/** A duty that the plan gives somebody. */
export const taskSchema = z.object({
  id: taskIdSchema,
  /** The line of the plan that gives it. */
  line: z.string(),
  role: z.enum(taskRoles),
  name: bilingualSchema,
  /** Who answers for it: the commune, or each unit of these kinds. */
  answers: z.union([z.literal('commune'), z.array(z.enum(reporterKinds))]),
  /** Each month by the commune's deadline, or once by the end of a day. */
  due: z.union([z.literal('monthly'), dateSchema]),
  seen: z.optional(seenSchema),
  /** The kinds of things that are about it: nothing else shows that it is done. Words and files may say anything. */
  shownBy: z.array(z.enum(proofKinds)),
});
export type Task = z.infer<typeof taskSchema>;

/** Stands for the commune where units are told apart by their ids; no id begins so. */
export const byCommune = '.';

/** Who answers for a task: the ids of units, or the commune. */
export function answerersOf(task: Task, { register, commune }: Pick<MonthRules, 'register' | 'commune'>): string[] {
  const { answers } = task;
  if (answers === 'commune') return [byCommune];
  return reportersOf(register, commune.id).flatMap(({ id, kind }) =>
    answers.some((each) => each === kind) ? [id] : [],
  );
}

/** The tasks of a month: none in months before the drive's plan is followed here. */
export function tasksIn({ campaign, period }: Pick<MonthRules, 'campaign' | 'period'>): readonly Task[] {
  const { drive } = campaign;
  return drive && period.label >= drive.since ? (drive.tasks ?? []) : [];
}
