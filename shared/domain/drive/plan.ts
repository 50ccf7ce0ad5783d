import * as z from 'zod/mini';
import { labelSchema } from '../calendar/labels.ts';
import { participantSchema } from './participant.ts';
import { propagandaKinds } from './propaganda.ts';
import { taskSchema } from './task.ts';

/** What of a plan is no figure of a report: whom it is for, and what it has somebody do. */
export const drivePlanSchema = z.object({
  source: z.optional(z.string()),
  /** From this month on a summary says what was done. */
  since: labelSchema,
  participants: z.array(participantSchema),
  tasks: z.optional(z.array(taskSchema)),
  /** The movements in which units report propaganda of each kind. */
  reported: z.optional(z.partialRecord(z.enum(propagandaKinds), z.string())),
});
export type DrivePlan = z.infer<typeof drivePlanSchema>;
