import type { MonthAct } from '../month-act.ts';
import { objectOfOrder } from '../object-of-order.ts';
import type { SlotState } from '../slot.ts';
import { uploadIdOf } from '../upload-id.ts';

/** A slot's report as it counts: not, where the officer returned it and nothing newer has come. */
export interface CountedSlot {
  slot: SlotState;
  accepted: SlotState['accepted'] | undefined;
  /** The upload that was returned. */
  returned: string | undefined;
  /** The unit need not report; of no weight against a return that was decided later. */
  excused: boolean;
  /**
   * When the report came by which the unit is on time or late: the first that was accepted or, where the officer
   * returned that one, the one that counts now.
   */
  firstReceivedAt: string | undefined;
}

/** An older upload never comes back: what was returned is the newest that was accepted. */
export function countSlot(slot: SlotState, standing: MonthAct[]): CountedSlot {
  const returnedAt = standing.findLastIndex((act) => slot.accepted && returns(act, slot.unitId, slot.accepted));
  const excusedAt = standing.findLastIndex((act) => act.kind === 'excuse' && act.unitId === slot.unitId);
  const accepted = returnedAt === -1 ? slot.accepted : undefined;
  return {
    slot,
    accepted,
    returned: accepted ? undefined : slot.accepted?.uploadId,
    excused: excusedAt > returnedAt,
    firstReceivedAt: firstUnreturned(slot, standing) ?? accepted?.receivedAt,
  };
}

/** What was sent in time and returned makes nobody punctual: else anything at all could be sent in time. */
function firstUnreturned({ unitId, firstAccepted, accepted }: SlotState, standing: MonthAct[]): string | undefined {
  if (!firstAccepted) return undefined;
  const { order, receivedAt } = firstAccepted;
  const upload = order === accepted?.order ? accepted : { uploadId: uploadIdOf(objectOfOrder(order)), receivedAt };
  return standing.some((act) => returns(act, unitId, upload)) ? undefined : receivedAt;
}

function returns(act: MonthAct, unitId: string, upload: { uploadId: string; receivedAt: string }): boolean {
  return (
    act.kind === 'return' &&
    act.unitId === unitId &&
    act.uploadId === upload.uploadId &&
    act.receivedAt === upload.receivedAt
  );
}
