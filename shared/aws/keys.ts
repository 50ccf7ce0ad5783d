import type { MessageKey } from '../domain/mailing/message.ts';
import type { ObjectVersion, SlotKey } from '../domain/slot.ts';
import { objectHash } from '../domain/upload-id.ts';

/** The names of the table's key attributes; both are strings, and there is no other index. */
export const tableKeys = { partition: 'pk', sort: 'sk' } as const;

export interface ItemKey {
  pk: string;
  sk: string;
}

/** Items of one partition whose sort keys lie between two, both included. */
export interface KeyRange {
  pk: string;
  from: string;
  to: string;
}

// A commune's month, in the order in which the table keeps it: closed, head, slots, and `~progress` after them all.
// So one query from the progress of the month before to the month's own reads everything a progress is made from.

export const closedKey = (month: { communeId: string; period: string }): ItemKey => monthKey(month, 'closed');
export const headKey = (month: { communeId: string; period: string }): ItemKey => monthKey(month, 'head');
export const progressKey = (month: { communeId: string; period: string }): ItemKey => monthKey(month, '~progress');
export const slotKey = (slot: SlotKey): ItemKey => monthKey(slot, `slot#${safe(slot.unitId)}`);

export function monthRange(communeId: string, months: { period: string; previous: string }): KeyRange {
  const from = progressKey({ communeId, period: months.previous });
  return { pk: from.pk, from: from.sk, to: progressKey({ communeId, period: months.period }).sk };
}

/** Everything of the months between two, both included. */
export function monthsRange(communeId: string, months: { from: string; to: string }): KeyRange {
  const { pk, sk } = monthKey({ communeId, period: months.from }, '');
  return { pk, from: sk, to: progressKey({ communeId, period: months.to }).sk };
}

/** The label of the month that a sort key stands under. */
export const monthOfKey = (sk: string): string => decodeURIComponent(sk.slice(0, sk.indexOf('#')));

/** What stands between the month's label and the end of a sort key, or undefined where the key is another month's. */
export function partOfMonth(sk: string, period: string): string | undefined {
  const prefix = `${safe(period)}#`;
  return sk.startsWith(prefix) ? sk.slice(prefix.length) : undefined;
}

/** The unit that a slot's part of the key names. */
export function unitOfSlot(part: string): string | undefined {
  return part.startsWith('slot#') ? decodeURIComponent(part.slice('slot#'.length)) : undefined;
}

export function actKey(act: { communeId: string; period: string; id: string }): ItemKey {
  return { pk: `acts#${act.communeId}`, sk: `${safe(act.period)}#${act.id}` };
}

/** Every act of a commune. */
export const actsRange = (communeId: string): KeyRange => ({ pk: `acts#${communeId}`, from: '0', to: '~' });

/** The month and id that an act's sort key is made of. */
export function actOfKey(sk: string): { period: string; id: string } {
  return { period: monthOfKey(sk), id: sk.slice(sk.indexOf('#') + 1) };
}

/** The acts of the months between two, both included. */
export function actsBetween(communeId: string, { from, to }: { from: string; to: string }): KeyRange {
  return { ...actRange({ communeId, period: from }), to: actRange({ communeId, period: to }).to };
}

/** A month's acts, or those of one kind, as an act's id begins with its kind. */
export function actRange(month: { communeId: string; period: string; kind?: string }): KeyRange {
  const { pk, sk } = actKey({ ...month, id: month.kind === undefined ? '' : `${month.kind}-` });
  return { pk, from: sk, to: `${sk}~` };
}

export const ticketKey = (uploadId: string): ItemKey => ({ pk: `upload#${uploadId}`, sk: 'ticket' });

/** One entry a version: a form that is sent twice makes two. */
export function entryKey(uploadId: string, object: ObjectVersion): ItemKey {
  return { pk: `upload#${uploadId}`, sk: `version#${objectHash(object)}` };
}

export const uploadRange = (uploadId: string): KeyRange => ({
  pk: `upload#${uploadId}`,
  from: 'ticket',
  to: 'version#~',
});

export const closingKey = (districtId: string, period: string): ItemKey => districtKey(districtId, period, 'closing');
export const announcedKey = (districtId: string, period: string): ItemKey =>
  districtKey(districtId, period, 'announced');

/** Four digits, so that versions sort by number. */
export function versionKey(districtId: string, period: string, version: number): ItemKey {
  return districtKey(districtId, period, `version#${String(version).padStart(4, '0')}`);
}

export function versionRange(districtId: string, period: string): KeyRange {
  const { pk, sk } = versionKey(districtId, period, 1);
  return { pk, from: sk, to: versionKey(districtId, period, 9999).sk };
}

export const districtRange = (districtId: string): KeyRange => ({ pk: `district#${districtId}`, from: '0', to: '~' });

/** A district's messages, by kind and month: so what is still to be delivered of any month is found by one query. */
export function outboxKey({ kind, districtId, period, id }: MessageKey): ItemKey {
  return { pk: `outbox#${districtId}`, sk: `${kind}#${safe(period)}#${id}` };
}

export function outboxRange(box: { kind: MessageKey['kind']; districtId: string; period?: string }): KeyRange {
  const from = box.period === undefined ? `${box.kind}#` : `${box.kind}#${safe(box.period)}#`;
  return { pk: `outbox#${box.districtId}`, from, to: `${from}~` };
}

/** Where a chain of the audit ended: a commune's, or a district's own. */
export const chainEndKey = (scope: string): ItemKey => ({ pk: `audit#${scope}`, sk: 'end' });

function monthKey(month: { communeId: string; period: string }, part: string): ItemKey {
  return { pk: `commune#${month.communeId}`, sk: `${safe(month.period)}#${part}` };
}

function districtKey(districtId: string, period: string, part: string): ItemKey {
  return { pk: `district#${districtId}`, sk: `${safe(period)}#${part}` };
}

/** An operator's object key may put anything where a period stands: no `#` of it may read as a separator. */
const safe = encodeURIComponent;
