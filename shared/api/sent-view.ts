import * as z from 'zod/mini';
import { outcomes } from '../domain/sent.ts';
import { bilingualSchema } from '../domain/text.ts';

/** What it was, and what became of it. */
export const sentAs = {
  outcome: z.enum(outcomes),
  /** The ending of its name, such as `xlsx`; a form that was filled in on the page is `json`. */
  format: z.string(),
  /** What the officer wrote who returned it; of the month that was asked for alone. */
  comment: z.optional(z.string()),
};

const fileSchema = z.object({
  uploadId: z.string(),
  receivedAt: z.string(),
  ...sentAs,
  byLink: z.boolean(),
  /** Number of its receipt; null where it was not accepted. */
  receipt: z.nullable(z.string()),
});

const month = {
  period: z.string(),
  periodText: bilingualSchema,
  status: z.enum(['not-due', 'missing', 'rejected', 'late', 'on-time', 'excused']),
};

/** What a unit sent for one month: the newest file that was accepted, refused, or came too late, newest first. */
export const sentMonthSchema = z.object({ ...month, files: z.array(fileSchema) });

/** The same for who holds a link of another month: what it was, and nothing to open it by. */
export const toldMonthSchema = z.object({ ...month, files: z.array(z.omit(fileSchema, { uploadId: true })) });
