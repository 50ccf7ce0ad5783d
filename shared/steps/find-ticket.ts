import { actPrefix } from '../domain/acts/act-id.ts';
import { ticketOf, type Ticket } from '../domain/acts/tickets.ts';
import type { SlotKey } from '../domain/slot.ts';
import { readKeptActs, type KeptActsDeps } from './kept-acts.ts';

export type FindTicket = (slot: SlotKey, receivedAt: string) => Promise<Ticket | undefined>;

/**
 * The ticket by which a file is let into a closed month. Read from the bucket, where an approval stands from one moment
 * on: what the table holds may come later, when whoever recorded it died, and then two deliveries would disagree.
 */
export function createFindTicket(deps: KeptActsDeps): FindTicket {
  return async (slot, receivedAt) => {
    const acts = await readKeptActs(deps, `${actPrefix(slot)}reopen-`, ({ lastModified }) => lastModified < receivedAt);
    return ticketOf(acts, { unitId: slot.unitId, at: receivedAt });
  };
}
