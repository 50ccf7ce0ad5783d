import * as z from 'zod/mini';
import { restatementSchema } from '../restate/restatement.ts';
import { communeTextsSchema, summaryContentSchema } from '../summary.ts';

/** Which node a commune's month in a version is, and the names of its progress and of the one before. */
const communeRefSchema = z.object({
  communeId: z.string(),
  month: z.string(),
  progress: z.string(),
  previous: z.nullable(z.string()),
  texts: z.nullable(communeTextsSchema),
});
export type CommuneRef = z.infer<typeof communeRefSchema>;

const countedSchema = z.enum(['accepted', 'superseded', 'rejected', 'late', 'waiting', 'lost']);

/** One file behind the proof, as it counted when the version was published. */
const provenUploadSchema = z.object({
  communeId: z.string(),
  key: z.string(),
  versionId: z.string(),
  counted: countedSchema,
});
export type ProvenUpload = z.infer<typeof provenUploadSchema>;

/** Everything behind a version's figures: an immutable object under the hash of its content. */
export const summaryDetailSchema = z.object({
  content: summaryContentSchema,
  /** The register that says which communes the district has, and its name. */
  register: z.string(),
  communes: z.array(communeRefSchema),
  uploads: z.array(provenUploadSchema),
  /** Whole, where the version itself has as much as it has room for. */
  restatement: z.exactOptional(restatementSchema),
});
export type SummaryDetail = z.infer<typeof summaryDetailSchema>;

export function keyOfDetail({ districtId, period }: { districtId: string; period: string }, name: string): string {
  return `summaries/${districtId}/${period}/${name}.json`;
}
