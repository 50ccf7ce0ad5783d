import * as z from 'zod/mini';
import type { Period } from './period.ts';
import type { Report } from './report.ts';
import { idSchema, type Unit } from './unit.ts';

/** A report belongs to one unit of one commune in one period. */
export interface SlotKey {
  communeId: string;
  period: string;
  unitId: string;
}

/** One version of one object: the unit of everything that is received. Where a store has no versions, the etag stands for it. */
export interface ObjectVersion {
  key: string;
  versionId: string;
}

/** What identifies an upload and says when the store received it (ISO 8601, whole seconds). */
export interface UploadStamp {
  uploadId: string;
  order: string;
  receivedAt: string;
}

/** The stored state of a slot. Every change of it raises `counter`, so that a progress made from older slots can be told. */
export interface SlotState {
  unitId: string;
  counter: number;
  accepted?: UploadStamp & { report: Report };
  /** The earliest accepted upload: whether the unit was on time does not change when it amends, unless this one was returned. */
  firstAccepted?: { order: string; receivedAt: string };
  rejected?: UploadStamp;
  /** Came after the lock: kept, not counted. */
  afterLock?: UploadStamp;
}

const reportKey = /^reports\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)$/u;

/** The slot that an object's key names, or undefined where it lies outside every slot's prefix. */
export function slotOfKey(key: string): (SlotKey & { fileName: string }) | undefined {
  const [, communeId = '', period = '', unitId = '', fileName = ''] = reportKey.exec(key) ?? [];
  if (!z.safeParse(idSchema, communeId).success || !z.safeParse(idSchema, unitId).success) return undefined;
  return { communeId, period, unitId, fileName };
}

/** The key says, too, that its form was handed out to somebody who held a link: so the bucket itself tells it. */
export function keyOfUpload(
  slot: SlotKey,
  upload: { uploadId: string; extension: string; byLink?: boolean | undefined },
): string {
  const mark = upload.byLink ? linkMark : '';
  return `reports/${slot.communeId}/${slot.period}/${slot.unitId}/${upload.uploadId}${mark}${upload.extension}`;
}

/** No extension: those have neither a hyphen nor so many letters. */
const linkMark = '.by-link';

/** Whether a file was sent by a link, and not by an account. */
export function cameByLink({ key }: Pick<ObjectVersion, 'key'>): boolean {
  const [, ...marks] = key.slice(key.lastIndexOf('/') + 1).split('.');
  return `.${marks[0] ?? ''}` === linkMark;
}

/**
 * Total order of the uploads to a slot: (LastModified in whole seconds, key, version). A property of the stored object
 * alone, so that every delivery, whenever and in whatever order, agrees on which is newer. Compare with
 * {@link compareOrders}.
 */
export function orderOf(object: ObjectVersion & { lastModified: string }): string {
  const seconds = Math.floor(Date.parse(object.lastModified) / 1000);
  return `${String(seconds).padStart(12, '0')}|${object.key}|${object.versionId}`;
}

/** Compares by code point, which is how the table compares UTF-8 text; JavaScript's own `<` differs beyond the BMP. */
export function compareOrders(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at === -1) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}

export type SlotStatus = 'not-due' | 'missing' | 'rejected' | 'late' | 'on-time' | 'excused';

/** What a progress keeps of a slot: enough to tell its status at any time, nothing that depends on the clock. */
export const slotFactsSchema = z.object({
  uploadId: z.optional(z.string()),
  receivedAt: z.optional(z.string()),
  /** Of the report by which the unit is on time or late: the first accepted, or the current one where that was returned. */
  firstReceivedAt: z.optional(z.string()),
  rejectedAt: z.optional(z.string()),
  /** The upload that the officer returned; nothing newer has been accepted since. */
  returned: z.optional(z.string()),
  /** Excused, and nothing returned since. */
  excused: z.optional(z.literal(true)),
});
export type SlotFacts = z.infer<typeof slotFactsSchema>;

/** The unit sent a newer report after its first accepted one; what replaces a returned one amends nothing. */
export function isAmended({ receivedAt, firstReceivedAt }: SlotFacts): boolean {
  return receivedAt !== undefined && firstReceivedAt !== undefined && firstReceivedAt !== receivedAt;
}

/** Exactly one status per slot and moment. Only a unit that owes a report every month can be missing. */
export function slotStatus(facts: SlotFacts, unit: Unit, moment: { period: Period; at: string }): SlotStatus {
  const { period, at } = moment;
  if (facts.receivedAt) return (facts.firstReceivedAt ?? facts.receivedAt) < period.lateFrom ? 'on-time' : 'late';
  if (facts.excused) return 'excused';
  if (facts.rejectedAt || facts.returned !== undefined) return 'rejected';
  return unit.owes === 'monthly' && at >= period.lateFrom ? 'missing' : 'not-due';
}
