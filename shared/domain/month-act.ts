import * as z from 'zod/mini';
import { idSchema } from './unit.ts';

const common = { id: z.string(), at: z.string(), reason: z.string().check(z.minLength(1), z.maxLength(1000)) };

/** What an officer did to a commune's month. Acts are appended, never changed; of two that speak of one thing the last counts. */
export const monthActSchema = z.discriminatedUnion('kind', [
  /** The unit need not report this month. */
  z.object({ ...common, kind: z.literal('excuse'), unitId: idSchema }),
  /** The month is judged by these versions (`id@version`) instead of the campaign's. */
  z.object({ ...common, kind: z.literal('use-rules'), pack: z.string(), register: z.string() }),
]);
export type MonthAct = z.infer<typeof monthActSchema>;
