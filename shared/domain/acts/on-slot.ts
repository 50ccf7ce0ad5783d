import type { SlotFacts } from '../slot.ts';
import type { Act, ActKind, ActOf } from './act.ts';
import { standingActs } from './standing.ts';
import { ticketsOf, ticketState, type TicketState } from './tickets.ts';

/** What people did about one unit's report of a month; null where nobody did. */
export interface ActsOnSlot {
  returned: { uploadId: string; by: string; at: string; comment: string } | null;
  excusedBecause: { actId: string; reason: string; by: string; at: string } | null;
  keyedIn: { by: string; channel: 'paper' | 'phone' } | null;
  ticket: { requestId: string; state: TicketState; reason: string; expiresAt: string } | null;
}

export function actsOnSlot(
  acts: readonly Act[],
  { unitId, facts, at }: { unitId: string; facts: SlotFacts; at: string },
): ActsOnSlot {
  const own = standingActs(acts).filter((act) => 'unitId' in act && act.unitId === unitId);
  const excuse = facts.excused && lastOf(own, 'excuse', () => true);
  const keyedIn = lastOf(own, 'keyed-in', ({ uploadId }) => uploadId === facts.uploadId);
  return {
    returned: returnOf(own, facts),
    excusedBecause: excuse ? { actId: excuse.id, reason: excuse.reason, by: excuse.by, at: excuse.at } : null,
    keyedIn: keyedIn ? { by: keyedIn.by, channel: keyedIn.channel } : null,
    ticket: ticketFor(acts, unitId, at),
  };
}

function returnOf(own: Act[], facts: SlotFacts): ActsOnSlot['returned'] {
  const act = lastOf(own, 'return', ({ uploadId }) => uploadId === facts.returned);
  return act ? { uploadId: act.uploadId, by: act.by, at: act.at, comment: act.comment } : null;
}

function ticketFor(acts: readonly Act[], unitId: string, at: string): ActsOnSlot['ticket'] {
  const ticket = ticketsOf(acts).findLast((candidate) => candidate.unitId === unitId);
  if (!ticket) return null;
  const { requestId, reason, expiresAt } = ticket;
  return { requestId, state: ticketState(ticket, at), reason, expiresAt };
}

function lastOf<Kind extends ActKind>(
  acts: Act[],
  kind: Kind,
  isWanted: (act: ActOf<Kind>) => boolean,
): ActOf<Kind> | undefined {
  const isKind = (act: Act): act is ActOf<Kind> => act.kind === kind;
  return acts.filter(isKind).findLast(isWanted);
}
