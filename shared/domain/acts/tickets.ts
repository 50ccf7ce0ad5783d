import type { Act, ActOf } from './act.ts';
import { inOrder } from './standing.ts';

const dayMs = 86_400_000;
/** A reopened month locks itself again: after so many days at the latest. */
export const maxTicketDays = 7;

/** A closed month's slot, opened again for one unit and a while. */
export interface Ticket {
  requestId: string;
  unitId: string;
  reason: string;
  requestedBy: string;
  /** Undefined while nobody else has agreed to it. */
  approval: { id: string; by: string; storedAt: string } | undefined;
  expiresAt: string;
}

/** Every ticket of a month, oldest first. Who asked for one cannot be who agrees to it, whatever was recorded. */
export function ticketsOf(acts: readonly Act[]): Ticket[] {
  const ordered = inOrder(acts);
  const approvals = ordered.filter((act) => act.kind === 'reopen-approve');
  return ordered
    .filter((act) => act.kind === 'reopen-request')
    .map((request) => ({
      requestId: request.id,
      unitId: request.unitId,
      reason: request.reason,
      requestedBy: request.by,
      approval: firstOf(approvals, request),
      expiresAt: expiryOf(request),
    }));
}

/**
 * The ticket by which a file of a unit is let in that the store received at an instant (whole seconds). The bucket's own
 * times decide: a file of the approval's second may have come before it, and is not let in.
 */
export function ticketOf(acts: readonly Act[], file: { unitId: string; at: string }): Ticket | undefined {
  return ticketsOf(acts).find(
    ({ unitId, approval, expiresAt }) =>
      unitId === file.unitId && approval !== undefined && approval.storedAt < file.at && file.at < expiresAt,
  );
}

export type TicketState = 'requested' | 'approved' | 'expired';

export function ticketState(ticket: Ticket, at: string): TicketState {
  if (at >= ticket.expiresAt) return 'expired';
  return ticket.approval ? 'approved' : 'requested';
}

export function latestExpiry(requestedAt: string): string {
  return new Date(Date.parse(requestedAt) + maxTicketDays * dayMs).toISOString();
}

/** What was asked for, but never longer than the limit: it holds for what lies in the bucket, too. */
function expiryOf({ at, expiresAt }: ActOf<'reopen-request'>): string {
  const asked = new Date(expiresAt).toISOString();
  const latest = latestExpiry(at);
  return asked < latest ? asked : latest;
}

function firstOf(approvals: ActOf<'reopen-approve'>[], request: ActOf<'reopen-request'>): Ticket['approval'] {
  const approval = approvals.find((act) => act.requestId === request.id && act.by !== request.by);
  return approval?.storedAt === undefined
    ? undefined
    : { id: approval.id, by: approval.by, storedAt: approval.storedAt };
}
