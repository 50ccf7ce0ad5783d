import * as z from 'zod/mini';
import { summaryVersionSchema, type SummaryVersion } from '../domain/summary.ts';
import type { SummaryStore } from '../ports.ts';
import { binary, binarySchema, number, text } from './attributes.ts';
import { putClosedAt, readClosedAt } from './closing-mark.ts';
import { pack, unpack } from './compact.ts';
import { announcedKey, closingKey, districtRange, versionKey, versionRange } from './keys.ts';
import { ifAbsent, keyItem, putItem, queryItems, readItem, type Table, updateItem } from './table.ts';

const summaryItemSchema = z.object({ summary: binarySchema });
const announcedSchema = z.object({ announced: z.int() });
const listedSchema = z.object({ period: z.string(), version: z.int(), publishedAt: z.string() });

/** A district's published months, a partition a district. Versions are put once and never changed. */
export function createSummaryStore(table: Table): SummaryStore {
  return {
    markClosing: (districtId, period, closedAt) => putClosedAt(table, closingKey(districtId, period), closedAt),
    closedAt: (districtId, period) => readClosedAt(table, closingKey(districtId, period)),
    latest: (districtId, period) => newest(table, { districtId, period, limit: 1 }, () => true),
    async version(districtId, period, version) {
      const item = await readItem(table, versionKey(districtId, period, version));
      return item && readSummary(item);
    },
    asOf: (districtId, period, instant) =>
      newest(table, { districtId, period }, ({ publishedAt }) => Date.parse(publishedAt) <= Date.parse(instant)),
    putVersion: (summary) => putItem(table, summaryItem(summary), ifAbsent),
    async announced(districtId, period) {
      const item = await readItem(table, announcedKey(districtId, period));
      return item ? announcedSchema.parse(item).announced : 0;
    },
    markAnnounced: (districtId, period, version) => markAnnounced(table, { districtId, period, version }),
    list: (districtId) => list(table, districtId),
  };
}

async function newest(
  table: Table,
  { districtId, period, limit }: { districtId: string; period: string; limit?: number },
  matches: (summary: SummaryVersion) => boolean,
): Promise<SummaryVersion | undefined> {
  const options = { newestFirst: true, ...(limit !== undefined && { limit }) };
  for await (const item of queryItems(table, versionRange(districtId, period), options)) {
    const summary = readSummary(item);
    if (matches(summary)) return summary;
  }
  return undefined;
}

function summaryItem(summary: SummaryVersion) {
  const { districtId, period } = summary.content;
  return {
    ...keyItem(versionKey(districtId, period, summary.version)),
    period: text(period),
    version: number(summary.version),
    publishedAt: text(summary.publishedAt),
    summary: binary(pack(summary)),
  };
}

function readSummary(item: Record<string, unknown>): SummaryVersion {
  return unpack(summaryItemSchema.parse(item).summary, summaryVersionSchema);
}

async function markAnnounced(table: Table, mark: { districtId: string; period: string; version: number }) {
  await updateItem(table, announcedKey(mark.districtId, mark.period), {
    update: 'SET #announced = :version',
    condition: 'attribute_not_exists(#announced) OR #announced < :version',
    names: { '#announced': 'announced' },
    values: { ':version': number(mark.version) },
  });
}

/**
 * Derived from the versions themselves: an index of months beside them would be a second write, and after a crash
 * between the two it would say otherwise than they do. A month has one to three versions of some 30 KB.
 */
async function list(table: Table, districtId: string): ReturnType<SummaryStore['list']> {
  const newestOfMonth = new Map<string, z.infer<typeof listedSchema>>();
  const attributes = ['period', 'version', 'publishedAt'];
  for await (const item of queryItems(table, districtRange(districtId), { attributes })) {
    const listed = listedSchema.safeParse(item);
    if (listed.success) newestOfMonth.set(listed.data.period, listed.data);
  }
  return [...newestOfMonth.values()];
}
