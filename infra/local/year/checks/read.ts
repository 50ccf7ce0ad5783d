import * as z from 'zod/mini';
import { completenessSchema, proofSchema, summaryContentSchema } from '../../../../shared/domain/summary.ts';
import type { Year } from '../play/year.ts';

const summarySchema = z.extend(summaryContentSchema, {
  status: z.string(),
  version: z.number(),
  hash: z.string(),
  proof: proofSchema,
  restatement: z.optional(z.nullable(z.object({ reasons: z.array(z.unknown()), changes: z.array(z.unknown()) }))),
});
export type Summary = z.infer<typeof summarySchema>;

export function readSummary({ api, world }: Year, period: string, version?: number): Promise<Summary> {
  const query = version === undefined ? '' : `?version=${version}`;
  return api.read(`/districts/${world.districtId}/summaries/${period}${query}`, summarySchema);
}

const slotsSchema = z.object({
  completeness: completenessSchema,
  slots: z.array(z.object({ unitId: z.string(), status: z.string() })),
});

export function readSlots({ api }: Year, month: { communeId: string; period: string }) {
  return api.read(`/communes/${month.communeId}/slots/${month.period}`, slotsSchema);
}

const deliveriesSchema = z.object({
  versions: z.array(z.object({ version: z.number(), deliveries: z.array(z.object({ state: z.string() })) })),
});

export function readDeliveries({ api, world }: Year, period: string) {
  return api.read(`/districts/${world.districtId}/deliveries/${period}`, deliveriesSchema);
}
