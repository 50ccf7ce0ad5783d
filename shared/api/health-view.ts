import * as z from 'zod/mini';

/** That the system can do its work, and which one it is. That it cannot is a problem, with status 503. */
export const healthViewSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  build: z.string(),
  checkedAt: z.string(),
});
export type HealthView = z.infer<typeof healthViewSchema>;
