import * as z from 'zod/mini';

const texts = z.record(z.string(), z.string());

/** One version of an object, as the bucket's index keeps it. */
export const storedVersionSchema = z.object({
  type: z.literal('put'),
  bucket: z.string(),
  key: z.string(),
  versionId: z.string(),
  size: z.number(),
  /** Without its quotes. */
  etag: z.string(),
  lastModified: z.string(),
  sequencer: z.string(),
  /** Content-Type and its like, given back as they came. */
  headers: texts,
  /** `x-amz-meta-*`, without the prefix. */
  metadata: texts,
  /** By algorithm, in base64. */
  checksums: texts,
  reason: z.enum(['PostObject', 'PutObject']),
  requestId: z.string(),
  requester: z.string(),
  sourceIp: z.string(),
});

export type StoredVersion = z.infer<typeof storedVersionSchema>;

export const indexRecordSchema = z.discriminatedUnion('type', [
  storedVersionSchema,
  /** The event that tells of a version has been handed over. */
  z.object({ type: z.literal('told'), versionId: z.string() }),
]);

export type IndexRecord = z.infer<typeof indexRecordSchema>;
