import * as z from 'zod/mini';
import { monthActSchema } from '../domain/month-act.ts';
import { monthProgressSchema } from '../domain/progress.ts';
import { reportSchema } from '../domain/report.ts';
import type { SlotState } from '../domain/slot.ts';
import type { MonthCounters, MonthHead, StoredMonth, StoredProgress, UnitMonth } from '../ports.ts';
import { binarySchema, orderSchema } from './attributes.ts';
import { unpack } from './compact.ts';
import { monthOfKey, partOfMonth, unitOfSlot } from './keys.ts';

const stampSchema = z.object({ uploadId: z.string(), order: orderSchema, receivedAt: z.string() });

const slotItemSchema = z.object({
  counter: z.int(),
  accepted: z.exactOptional(z.extend(stampSchema, { report: binarySchema })),
  firstAccepted: z.exactOptional(z.omit(stampSchema, { uploadId: true })),
  rejected: z.exactOptional(stampSchema),
  afterLock: z.exactOptional(stampSchema),
});

const headItemSchema = z.object({ counter: z.int(), acts: z.array(z.string()) });
const closedItemSchema = z.object({ closedAt: z.string() });
const progressItemSchema = z.object({ sum: z.int(), progress: binarySchema });
const keySchema = z.object({ sk: z.string() });

type Plain = Record<string, unknown>;

export function readSlot(unitId: string, item: Plain): SlotState {
  const { accepted, ...rest } = slotItemSchema.parse(item);
  if (!accepted) return { unitId, ...rest };
  return { unitId, ...rest, accepted: { ...accepted, report: unpack(accepted.report, reportSchema) } };
}

export function readProgress(item: Plain): StoredProgress {
  const { sum, progress } = progressItemSchema.parse(item);
  return { sum, progress: unpack(progress, monthProgressSchema) };
}

export const readClosedAt = (item: Plain): string => closedItemSchema.parse(item).closedAt;

function readHead(item: Plain): MonthHead {
  const { counter, acts } = headItemSchema.parse(item);
  return { counter, acts: acts.map((act) => monthActSchema.parse(JSON.parse(act))) };
}

/** Puts each item of a month's range in its place, by its key. */
export async function gatherMonth(
  items: AsyncIterable<Plain>,
  months: { period: string; previous: string },
): Promise<StoredMonth> {
  const month: StoredMonth = { previous: undefined, head: { counter: 0, acts: [] }, closedAt: undefined, slots: [] };
  for await (const item of items) {
    const { sk } = keySchema.parse(item);
    if (partOfMonth(sk, months.previous) === '~progress') month.previous = readProgress(item);
    const part = partOfMonth(sk, months.period);
    if (part !== undefined) addPart(month, part, item);
  }
  return month;
}

/** Puts one unit's slots and the heads of their months beside each other. */
export function gatherUnit(items: Plain[]): UnitMonth[] {
  const months = new Map<string, UnitMonth>();
  for (const item of items) {
    const { sk } = keySchema.parse(item);
    const period = monthOfKey(sk);
    const unitId = unitOfSlot(partOfMonth(sk, period) ?? '');
    const part = unitId === undefined ? { acts: readHead(item).acts } : { slot: readSlot(unitId, item) };
    months.set(period, { ...(months.get(period) ?? { period, slot: undefined, acts: [] }), ...part });
  }
  return Array.from(months.values());
}

const countedSchema = z.object({ sk: z.string(), counter: z.optional(z.int()), sum: z.optional(z.int()) });

/** Adds up each month's counters; its progress, which has none, says at what sum it was made. */
export async function gatherCounters(items: AsyncIterable<Plain>): Promise<MonthCounters[]> {
  const months = new Map<string, MonthCounters>();
  for await (const item of items) {
    const { sk, counter = 0, sum } = countedSchema.parse(item);
    const period = monthOfKey(sk);
    const known = months.get(period) ?? { period, counter: 0, sum: undefined };
    months.set(period, { period, counter: known.counter + counter, sum: sum ?? known.sum });
  }
  return Array.from(months.values());
}

function addPart(month: StoredMonth, part: string, item: Plain): void {
  const unitId = unitOfSlot(part);
  if (unitId !== undefined) month.slots.push(readSlot(unitId, item));
  else if (part === 'head') month.head = readHead(item);
  else if (part === 'closed') month.closedAt = readClosedAt(item);
}
