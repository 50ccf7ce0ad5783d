import * as z from 'zod/mini';
import { proofSchema, summaryContentSchema } from '../shared/domain/summary.ts';
import { defineEvent } from './define-event.ts';

const detail = z.object({
  version: z.int().check(z.gte(1)),
  publishedAt: z.iso.datetime(),
  /** SHA-256 of the content's canonical JSON. */
  hash: z.string(),
  /** Where in the bucket the detail behind every figure lies. */
  detailKey: z.string(),
  proof: proofSchema,
  content: summaryContentSchema,
});

/** A district's month was closed: its version 1, whole, so that a consumer needs no second question. */
export const districtSummaryPublished = defineEvent({ name: 'district-summary-published', version: 1, detail });

/** A correction after the close changed a figure: the next version, whole. */
export const districtSummaryRestated = defineEvent({ name: 'district-summary-restated', version: 1, detail });
