import * as z from 'zod/mini';
import { bilingualSchema } from '../text.ts';

/** What a household is looked at for, as text that can be changed: a new version beside the old one. */
export const familyItemsSchema = z.object({
  name: bilingualSchema,
  version: z.string(),
  source: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['without', 'clean']),
      text: bilingualSchema,
      note: z.optional(bilingualSchema),
    }),
  ),
  /** The rows of the form that count it: households that are found to be so, clubs, their meetings. */
  counted: z.object({ households: z.string(), clubs: z.string(), meetings: z.string() }),
});
export type FamilyItems = z.infer<typeof familyItemsSchema>;
