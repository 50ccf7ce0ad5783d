import * as z from 'zod/mini';
import { placesSchema, problemSchema } from '../domain/problem.ts';
import { reportSchema } from '../domain/report.ts';
import type { LedgerEntry, UploadTicket } from '../ports.ts';
import { binary, binarySchema, type Item, order, orderSchema, text } from './attributes.ts';
import { pack, unpack } from './compact.ts';
import { entryKey, ticketKey } from './keys.ts';
import { keyItem } from './table.ts';

const verdictSchema = z.enum(['accepted', 'rejected', 'late']);

/** What of an entry stands in attributes of its own: enough to count it without unpacking the rest. */
export const markSchema = z.object({ pk: z.string(), sk: z.string(), verdict: verdictSchema, order: orderSchema });

const slotKeySchema = z.object({ communeId: z.string(), period: z.string(), unitId: z.string() });

const detailSchema = z.object({
  key: z.string(),
  versionId: z.string(),
  uploadId: z.string(),
  slot: z.nullable(slotKeySchema),
  receivedAt: z.string(),
  size: z.int(),
  sha256: z.string(),
  problems: z.array(problemSchema),
  warnings: z.array(problemSchema),
  report: z.nullable(reportSchema),
  places: placesSchema,
});
const entryItemSchema = z.extend(markSchema, { detail: binarySchema });

const ticketSchema = z.object({
  uploadId: z.string(),
  communeId: z.string(),
  period: z.string(),
  unitId: z.string(),
  key: z.string(),
  fileName: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
});

export function entryItem(entry: LedgerEntry): Item {
  const { verdict, slot, report, ...rest } = entry;
  const detail = { ...rest, slot: slot ?? null, report: report ?? null, order: undefined };
  return {
    ...keyItem(entryKey(entry.uploadId, entry)),
    verdict: text(verdict),
    order: order(entry.order),
    detail: binary(pack(detail)),
  };
}

export function readEntry(item: Record<string, unknown>): LedgerEntry {
  const { verdict, order: storedOrder, detail } = entryItemSchema.parse(item);
  const { slot, report, ...rest } = unpack(detail, detailSchema);
  return { ...rest, verdict, order: storedOrder, slot: slot ?? undefined, report: report ?? undefined };
}

export function ticketItem(ticket: UploadTicket): Item {
  const attributes = Object.entries(ticketSchema.parse(ticket)).map(([name, value]) => [name, text(value)]);
  return { ...keyItem(ticketKey(ticket.uploadId)), ...Object.fromEntries(attributes) };
}

export const readTicket = (item: Record<string, unknown>): UploadTicket => ticketSchema.parse(item);
