import * as z from 'zod/mini';

/** What a schedule sends: for which district; `period` only when somebody fires it by hand for one month. */
const scheduleSchema = z.object({ districtId: z.string(), period: z.optional(z.string()) });
export type ScheduledRun = z.infer<typeof scheduleSchema>;

export function onSchedule<Outcome>(run: (scheduled: ScheduledRun) => Promise<Outcome>) {
  return async (event: unknown): Promise<Outcome> => run(z.parse(scheduleSchema, event));
}
