import type { MonthProgress } from '../progress.ts';
import type { Act } from './act.ts';
import { bookedAs, daysIn, subjectOf, subjectsOf, unitsIn } from './act-id.ts';
import { contentHashOf } from './confirmation.ts';
import { kinds } from './kinds.ts';
import { lastOfEach, takenBackBy, takenBackIn } from './standing.ts';
import { countingDays, isTurnOut } from './turn-out-days.ts';
import { ticketsOf, ticketState, type TicketState } from './tickets.ts';

/**
 * What an act is worth now. `replaced`: another about the same counts, or was taken back since. `outdated`: the month no longer says what was
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
  const { progress } = context;
  if (act.kind === 'confirm') return act.basis === contentHashOf(progress) ? 'in-force' : 'outdated';
  if (act.kind === 'return') return progress.slots[act.unitId]?.returned === act.uploadId ? 'in-force' : 'answered';
  const requestId = requestOf(act);
  if (requestId !== undefined) return stateOfTicket(requestId, context);
  return counts(act, context) ? 'in-force' : 'replaced';
}

/** As the sums take it: see the table of kinds. */
function counts(act: Act, { acts, progress }: Context): boolean {
  const rule = kinds[act.kind];
  if (rule.counts === 'each') return true;
  if (rule.counts === 'last-or-none') return lastAbout(acts, subjectOf(act))?.id === act.id;
  return isLastOfItsKind(act, acts) && !(rule.onceInDrive && isBookedBefore(act, progress));
}

/** Of a day of several units, with any of them. */
export function isLastOfItsKind(act: Act, acts: readonly Act[]): boolean {
  if (isTurnOut(act)) {
    const counting = countingDays(acts.filter(isTurnOut), takenBackIn(acts));
    return daysIn(act).some((day) => counting.get(day) === act.id);
  }
  const last = lastOfEach(acts, subjectsOf);
  return subjectsOf(act).some((subject) => last.get(subject) === act.id);
}

/** Whether an earlier month has it: there it counts, and not a second time here. */
function isBookedBefore(act: Act, { drive }: MonthProgress): boolean {
  const isEarlier = ([label]: [string, unknown]): boolean => label < act.period;
  if (!isTurnOut(act)) {
    const known = Object.entries(drive?.booked ?? {}).filter(isEarlier);
    return known.some(([, booked]) => booked.includes(bookedAs(act)));
  }
  return unitsIn(act).every((unitId) =>
    Object.entries(drive?.turnOuts?.[unitId] ?? {})
      .filter(isEarlier)
      .some(([, days]) => act.date in days),
  );
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

function stateOfTicket(requestId: string, { acts, at }: Context): TicketState {
  const ticket = ticketsOf(acts).find((candidate) => candidate.requestId === requestId);
  return ticket ? ticketState(ticket, at) : 'expired';
}
