import type { MonthAct } from '../month-act.ts';
import type { SlotState } from '../slot.ts';

/** A slot's report as it counts: not, where the officer returned it and nothing newer has come. */
export interface CountedSlot {
  slot: SlotState;
  accepted: SlotState['accepted'] | undefined;
  /** The upload that was returned. */
  returned: string | undefined;
}

/** An older upload never comes back: what was returned is the newest that was accepted. */
export function countSlot(slot: SlotState, standing: MonthAct[]): CountedSlot {
  const { accepted } = slot;
  const returned = accepted && standing.some((act) => returns(act, slot.unitId, accepted));
  return returned
    ? { slot, accepted: undefined, returned: accepted.uploadId }
    : { slot, accepted, returned: undefined };
}

function returns(act: MonthAct, unitId: string, upload: { uploadId: string; receivedAt: string }): boolean {
  return (
    act.kind === 'return' &&
    act.unitId === unitId &&
    act.uploadId === upload.uploadId &&
    act.receivedAt === upload.receivedAt
  );
}
