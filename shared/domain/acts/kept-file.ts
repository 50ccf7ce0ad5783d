import * as z from 'zod/mini';

export const hashSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The largest scan or photo that is taken, and so what may be read to know what it is. */
export const maxEvidenceBytes = 10 * 1_048_576;

/** A file under `evidence/`, the version that was meant, because its form could be sent again, and what it was. */
export const keptFileSchema = z.object({
  key: z.string(),
  versionId: z.string(),
  /** Of its bytes, when it was named; absent of what was recorded before files were read. */
  sha256: z.exactOptional(hashSchema),
});
export type KeptFile = z.infer<typeof keptFileSchema>;
