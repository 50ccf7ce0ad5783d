import * as z from 'zod/mini';
import { monthProgressSchema } from '../progress.ts';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const objectSchema = z.object({ key: z.string(), versionId: z.string() });
const acceptedSchema = z.extend(objectSchema, { uploadId: z.string(), receivedAt: z.string() });

/** The stored files on which a unit's slot rests. */
const slotInputsSchema = z.object({
  accepted: z.exactOptional(acceptedSchema),
  firstAccepted: z.exactOptional(objectSchema),
  rejected: z.exactOptional(objectSchema),
});
export type SlotInputs = z.infer<typeof slotInputsSchema>;

/** Names of all that the month was judged by, as `id@version` where there are versions. */
export const rulesUsedSchema = z.object({
  pack: z.string(),
  packOverride: z.nullable(z.string()),
  register: z.string(),
  campaign: z.string(),
  baseline: z.nullable(z.string()),
  periodRule: z.string(),
});
export type RulesUsed = z.infer<typeof rulesUsedSchema>;

/** What one unit wrote of its month. */
export const unitTextsSchema = z.object({ unitId: z.string(), difficulties: z.string(), nextMonth: z.string() });
export type UnitTexts = z.infer<typeof unitTextsSchema>;

/**
 * A commune's month as a published version rests on it, with all that it was made of: an immutable object under the hash
 * of its content. It names the month before by hash, so that a version stays replayable whatever was corrected since.
 */
export const monthNodeSchema = z.object({
  progress: monthProgressSchema,
  inputs: z.object({
    slots: z.record(z.string(), slotInputsSchema),
    /** Ids of the acts on which the figures depend, in the order in which they take effect. */
    acts: z.array(z.string()),
    rules: rulesUsedSchema,
  }),
  previous: z.nullable(hash),
  texts: z.array(unitTextsSchema),
});
export type MonthNode = z.infer<typeof monthNodeSchema>;

export function keyOfNode({ communeId, period }: { communeId: string; period: string }, name: string): string {
  return `progress/${communeId}/${period}/${name}.json`;
}
