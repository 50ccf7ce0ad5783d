import * as z from 'zod/mini';
import { idSchema } from './unit.ts';

/**
 * Nơi nhận of the papers that a district issues, as they are printed. Who is sent a version of its month by mail is
 * another list: a district does not write to itself.
 */
export const paperRecipientsSchema = z.object({
  id: z.string(),
  version: z.string(),
  source: z.string(),
  /** True where the district has not said it. */
  illustrative: z.boolean(),
  districtId: idSchema,
  lines: z.array(z.string()).check(z.minLength(1)),
});
export type PaperRecipients = z.infer<typeof paperRecipientsSchema>;

/** The lines for a district; none where it has not been said to whom its papers go. */
export function linesFor(given: readonly PaperRecipients[], district: string): readonly string[] {
  return given.find(({ districtId }) => districtId === district)?.lines ?? [];
}
