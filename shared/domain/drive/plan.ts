import * as z from 'zod/mini';
import { labelSchema } from '../calendar/labels.ts';
import { participantSchema } from './participant.ts';

/** What of a plan is no figure of a report: whom it is for. */
export const drivePlanSchema = z.object({
  /** From this month on a summary says what was done. */
  since: labelSchema,
  participants: z.array(participantSchema),
});
export type DrivePlan = z.infer<typeof drivePlanSchema>;
