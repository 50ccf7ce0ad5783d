import * as z from 'zod/mini';
import { correlated, requestOf, type InvocationContext } from './correlation.ts';
import type { Log } from './log.ts';

/** What a schedule sends: for which district; `period` only when somebody fires it by hand for one month. */
const scheduleSchema = z.object({ districtId: z.string(), period: z.optional(z.string()) });
export type ScheduledRun = z.infer<typeof scheduleSchema>;

export function onSchedule<Outcome>(log: Log, run: (scheduled: ScheduledRun) => Promise<Outcome>) {
  return async (event: unknown, context?: InvocationContext): Promise<Outcome> => {
    const scheduled = z.parse(scheduleSchema, event);
    // A retry of the same run has the same request id, and so the same correlation id.
    const ids = context ? { correlationId: `run:${context.awsRequestId}`, ...requestOf(context) } : {};
    return correlated(log, ids, () => run(scheduled));
  };
}
