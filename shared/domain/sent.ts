import { objectOfOrder } from './object-of-order.ts';
import { receiptNumber } from './receipt-number.ts';
import { cameByLink, compareOrders, type SlotFacts, type SlotState, type UploadStamp } from './slot.ts';

/** What became of a file: it counts, the officer returned it, it was refused, or it came after the lock. */
export const outcomes = ['counted', 'returned', 'refused', 'too-late'] as const;

export interface SentFile extends Omit<UploadStamp, 'order'> {
  outcome: (typeof outcomes)[number];
  /** The ending of its name, such as `xlsx`; a form that is filled in on the page is `json`. Empty where it had none. */
  format: string;
  byLink: boolean;
  /** Number of its receipt; null where it was not accepted. */
  receipt: string | null;
  /** What the officer wrote who returned it, where that was looked up. */
  comment?: string | undefined;
}

/** Of what was sent to a slot the newest that was accepted, refused, and came too late, newest first. */
export function sentIn({ accepted, rejected, afterLock }: SlotState, { returned }: SlotFacts): SentFile[] {
  const ends = [
    [accepted, accepted?.uploadId === returned ? 'returned' : 'counted'],
    [rejected, 'refused'],
    [afterLock, 'too-late'],
  ] as const;
  return ends
    .flatMap(([stamp, outcome]) => (stamp ? [{ stamp, outcome }] : []))
    .toSorted((a, b) => compareOrders(b.stamp.order, a.stamp.order))
    .map(({ stamp, outcome }) => fileOf(stamp, outcome));
}

function fileOf({ uploadId, order, receivedAt }: UploadStamp, outcome: SentFile['outcome']): SentFile {
  const object = objectOfOrder(order);
  const wasAccepted = outcome === 'counted' || outcome === 'returned';
  return {
    uploadId,
    receivedAt,
    outcome,
    format: formatOf(object.key),
    byLink: cameByLink(object),
    receipt: wasAccepted ? receiptNumber(object) : null,
  };
}

function formatOf(key: string): string {
  const [, format = ''] = /\.([a-z0-9]{1,5})$/i.exec(key) ?? [];
  return format.toLowerCase();
}
