import * as z from 'zod/mini';
import { commendedFigures } from './commended.ts';
import { coverageSchema } from './launch.ts';
import { propagandaKinds } from './propaganda.ts';
import { turnOutSchema } from './turn-out-counts.ts';

const count = z.int().check(z.gte(0));
const commendedCounts = z.partialRecord(z.enum(commendedFigures), count);

/** What a summary says of a commune's drive beside its figures, as part → name → number. */
export const driveSummarySchema = z.object({
  coverage: z.exactOptional(coverageSchema),
  /** How many hamlets, and how many other units, turned out this month and held the general cleaning. */
  turnOut: z.exactOptional(turnOutSchema),
  /** How many of the month's tasks are in each state. */
  tasks: z.exactOptional(
    z.object({ done: count, due: count, overdue: count, notDue: count, excused: z.exactOptional(count) }),
  ),
  /** Of each task that is overdue, with how many of those who answer for it. */
  overdue: z.exactOptional(z.record(z.string(), count)),
  /** What the commune itself did this month; what units did is in their figures. */
  propaganda: z.exactOptional(z.partialRecord(z.enum(propagandaKinds), count)),
  /** Nominations, rounds that the council decided and who was chosen, by level: this month, and since the drive began. */
  commended: z.exactOptional(commendedCounts),
  commendedToDate: z.exactOptional(commendedCounts),
});
export type DriveSummary = z.infer<typeof driveSummarySchema>;
