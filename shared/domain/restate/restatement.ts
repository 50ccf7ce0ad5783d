import * as z from 'zod/mini';
import { bilingualSchema } from '../text.ts';

/**
 * Why a closed month's figures changed. `in-time`: a file came before the lock and was recorded after the close.
 * `reopened`: let in under a ticket. `act`: an officer's act took effect. `carried`: an earlier month was corrected.
 * `rules`: other data were given. `recomputed`: nothing of these; the software reckons otherwise.
 */
const reasonSchema = z.object({
  kind: z.enum(['in-time', 'reopened', 'act', 'carried', 'rules', 'recomputed']),
  communeId: z.nullable(z.string()),
  text: bilingualSchema,
  unitId: z.exactOptional(z.string()),
  uploadId: z.exactOptional(z.string()),
  /** The act itself, or the request of the ticket. */
  actId: z.exactOptional(z.string()),
  /** Of what was carried forward: the month that was corrected, and its version that says so, where there is one. */
  from: z.exactOptional(z.object({ period: z.string(), version: z.nullable(z.int()) })),
});
export type Reason = z.infer<typeof reasonSchema>;

const valueSchema = z.nullable(z.union([z.number(), z.string()]));

/** One figure or state that changed: its path, as it can be explained, and the change in words. */
const changeSchema = z.object({ path: z.string(), before: valueSchema, after: valueSchema, text: bilingualSchema });
export type FigureChange = z.infer<typeof changeSchema>;

/** What a version from 2 on changes, and why. The lists may be cut; the counts are of all. */
export const restatementSchema = z.object({
  /** The version that it replaces. */
  replaces: z.int().check(z.gte(1)),
  /** Whose acts brought it about; `he-thong` where no person did. */
  authors: z.array(z.string()),
  reasons: z.array(reasonSchema),
  reasonCount: z.int(),
  changes: z.array(changeSchema),
  changeCount: z.int(),
});
export type Restatement = z.infer<typeof restatementSchema>;
