import * as z from 'zod/mini';
import { proofSchema, summaryContentSchema } from '../shared/domain/summary.ts';
import { defineEvent } from './define-event.ts';

/** A version of a district’s month, whole, so that a consumer needs no second question. */
export const summaryDetailSchema = z.object({
  version: z.int().check(z.gte(1)),
  publishedAt: z.iso.datetime(),
  /** SHA-256 of the content's canonical JSON. */
  hash: z.string(),
  /** Where in the bucket the detail behind every figure lies. */
  detailKey: z.string(),
  proof: proofSchema,
  content: summaryContentSchema,
});

/** A district's month was closed: its version 1. */
export const districtSummaryPublished = defineEvent({
  name: 'district-summary-published',
  version: 1,
  detail: summaryDetailSchema,
});
