import * as z from 'zod/mini';

/** What came of asking a run to close a month: what it did, a line each, and the districts to look at. */
export const closeOutcomeSchema = z.object({
  closed: z.boolean(),
  lines: z.array(z.string()),
  districts: z.array(z.string()),
});

export type CloseOutcome = z.infer<typeof closeOutcomeSchema>;
