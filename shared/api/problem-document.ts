import * as z from 'zod/mini';

/** An error as RFC 9457 has it, with a stable `code` and the text in both languages. */
export const problemDocumentSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  vi: z.string(),
  en: z.string(),
  /** Every fault of the request, each with its place. */
  errors: z.array(z.object({ at: z.string(), code: z.string(), vi: z.string(), en: z.string() })),
});
export type ProblemDocument = z.infer<typeof problemDocumentSchema>;
