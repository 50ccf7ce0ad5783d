import * as z from 'zod/mini';
import { districtChangesSchema } from '../domain/figures/district-changes.ts';
import { restatementSchema } from '../domain/restate/restatement.ts';
import { proofSchema, summaryContentSchema, summaryTextsSchema } from '../domain/summary.ts';
import { bilingualSchema } from '../domain/text.ts';

const content = summaryContentSchema.shape;

/**
 * A district's month: provisional before its close, then official or restated. `version` is 0 while provisional. What
 * changed comes first, then totals and completeness, then what the units wrote.
 */
export const summaryViewSchema = z.object({
  districtId: content.districtId,
  name: content.name,
  period: content.period,
  periodText: bilingualSchema,
  from: content.from,
  to: content.to,
  status: z.enum(['provisional', 'official', 'restated']),
  version: z.int().check(z.gte(0)),
  /** When this version was published; null while provisional. */
  publishedAt: z.nullable(z.string()),
  closedAt: z.nullable(z.string()),
  /** Receipt of the newest report in a provisional summary: how old its figures are. */
  newestReportAt: z.nullable(z.string()),
  /** From version 2 on: why there is one, by whom, and what it changes in figures and in words. */
  restatement: z.nullable(restatementSchema),
  changes: districtChangesSchema,
  totals: content.totals,
  completeness: content.completeness,
  /** Difficulties and next month's work as the units wrote them, by commune, cut; whole at `…/explain`. */
  texts: summaryTextsSchema,
  communes: content.communes,
  /** What the numbers of the criteria stand for. */
  criteria: z.array(z.object({ number: z.int(), name: bilingualSchema })),
  illustrative: content.illustrative,
  hash: z.string(),
  /** Where the same is had as a paper, a workbook and a CSV. */
  papers: z.object({ docx: z.string(), xlsx: z.string(), csv: z.string() }),
  proof: proofSchema,
});
export type SummaryView = z.infer<typeof summaryViewSchema>;
