import type { MonthProgress } from '../progress.ts';
import type { Act } from './act.ts';
import { subjectOf } from './act-id.ts';
import { contentHashOf } from './confirmation.ts';
import { ticketsOf, ticketState, type TicketState } from './tickets.ts';

/**
 * What an act is worth now. `replaced`: a later one speaks of the same. `outdated`: the month no longer says what was
 * confirmed. `answered`: the unit sent a newer report after the return.
 */
export type ActState = 'in-force' | 'replaced' | 'withdrawn' | 'outdated' | 'answered' | TicketState;

interface Context {
  /** All acts of the month, in order. */
  acts: readonly Act[];
  progress: MonthProgress;
  at: string;
}

export function stateOfAct(act: Act, context: Context): ActState {
  if (isWithdrawn(act, context.acts)) return 'withdrawn';
  const { acts, progress } = context;
  if (act.kind === 'confirm') return act.basis === contentHashOf(progress) ? 'in-force' : 'outdated';
  if (act.kind === 'return') return progress.slots[act.unitId]?.returned === act.uploadId ? 'in-force' : 'answered';
  const requestId = requestOf(act);
  if (requestId !== undefined) return stateOfTicket(requestId, context);
  return lastAbout(acts, subjectOf(act))?.id === act.id ? 'in-force' : 'replaced';
}

export function isWithdrawn(act: Act, acts: readonly Act[]): boolean {
  return acts.some((other) => takenBackBy(other) === act.id);
}

function requestOf(act: Act): string | undefined {
  if (act.kind === 'reopen-request') return act.id;
  return act.kind === 'reopen-approve' ? act.requestId : undefined;
}

/** The newest act about a subject, or that took it back. */
export function lastAbout(acts: readonly Act[], subject: string): Act | undefined {
  const about = new Set(acts.filter((act) => subjectOf(act) === subject).map((act) => act.id));
  return acts.findLast((act) => about.has(act.id) || about.has(takenBackBy(act) ?? ''));
}

function takenBackBy(act: Act): string | undefined {
  if (act.kind === 'withdraw-nomination') return act.nomination;
  return act.kind === 'withdraw' ? act.actId : undefined;
}

function stateOfTicket(requestId: string, { acts, at }: Context): TicketState {
  const ticket = ticketsOf(acts).find((candidate) => candidate.requestId === requestId);
  return ticket ? ticketState(ticket, at) : 'expired';
}
