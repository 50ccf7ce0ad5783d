import * as z from 'zod/mini';
import { isMoney } from '../acts/money.ts';
import { lastOfEach } from '../acts/standing.ts';
import type { MonthAct } from '../month-act.ts';
import type { CarryPart, DriveMonth } from './carry.ts';
import type { DriveState } from './state.ts';

/** Vouchers, and items of propaganda. */
type BookedKind = 'pledge' | 'receipt' | 'spending' | 'propaganda';
export function isBooked<A extends { kind: string }>(act: A): act is Extract<A, { kind: BookedKind }> {
  return isMoney(act) || act.kind === 'propaganda';
}

/** What a month's head keeps of the subject of what counts once in the drive; heads of before have none. */
export const bookedHead = { about: z.exactOptional(z.string()) };

/** Month → the vouchers and items that count in it, each by a hash: no later month counts them again. */
export const bookedState = { booked: z.exactOptional(z.record(z.string(), z.array(z.string()))) };

/** Of the vouchers and items of one subject the last, unless an earlier month has it; with all other acts. */
export function countedOnce(before: DriveState, { acts, allActs }: DriveMonth): readonly MonthAct[] {
  const known = new Set(Object.values(before.booked ?? {}).flat());
  const last = lastOfEach(allActs, bookedIn);
  return acts.filter((act) => bookedIn(act).every((about) => !known.has(about) && last.get(about) === act.id));
}

/** Of acts of which each subject is there once. */
export const carryBooked: CarryPart<'booked'> = (before, { rules, acts }) => {
  const own = acts.flatMap(bookedIn).toSorted();
  return { booked: { ...before.booked, ...(own.length > 0 && { [rules.period.label]: own }) } };
};

function bookedIn(act: MonthAct): string[] {
  return isBooked(act) && act.about !== undefined ? [act.about] : [];
}
