import * as z from 'zod/mini';

/**
 * Where a message stands. `sending`: somebody has it in hand until `nextTry`. `dropped`: there is no more use in it, and
 * it is never sent.
 */
export const deliverySchema = z.object({
  state: z.enum(['pending', 'sending', 'sent', 'failed', 'gave-up', 'dropped']),
  attempts: z.int().check(z.gte(0)),
  /** Since when it is in this state. */
  at: z.string(),
  /** When it is tried (again) at the earliest; null where it no longer is. */
  nextTry: z.nullable(z.string()),
  /** A stable code that says why it failed or was dropped; never what a mail server wrote, which may name people. */
  reason: z.nullable(z.string()),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** Longer than any function may run, so that who has a message in hand is done or dead when somebody else takes it. */
const leaseMinutes = 16;
/** Minutes to wait after each failure: a function's own retries, then a queue's, then the next day's run. After the last there is none. */
const waits = [1, 2, 60, 6 * 60, 20 * 60];
export const maxAttempts = waits.length + 1;

export function newDelivery(at: string): Delivery {
  return { state: 'pending', attempts: 0, at, nextTry: at, reason: null };
}

/** Neither sent nor out of the question. */
export function isOpen({ state }: Delivery): boolean {
  return state === 'pending' || state === 'sending' || state === 'failed';
}

export function isDue(delivery: Delivery, at: string): boolean {
  return isOpen(delivery) && (delivery.nextTry ?? at) <= at;
}

/** Nobody may start on it any more: whoever had it in hand last never came back to say. */
export function isExhausted({ state, attempts }: Delivery): boolean {
  return state === 'sending' && attempts >= maxAttempts;
}

export function takenInHand({ attempts }: Delivery, at: string): Delivery {
  return { state: 'sending', attempts: attempts + 1, at, nextTry: later(at, leaseMinutes), reason: null };
}

export function wasSent({ attempts }: Delivery, at: string): Delivery {
  return { state: 'sent', attempts, at, nextTry: null, reason: null };
}

export function hasFailed({ attempts }: Delivery, about: { at: string; reason: string }): Delivery {
  const wait = waits[attempts - 1];
  if (wait === undefined) return { state: 'gave-up', attempts, at: about.at, nextTry: null, reason: about.reason };
  return { state: 'failed', attempts, at: about.at, nextTry: later(about.at, wait), reason: about.reason };
}

export function isDropped({ attempts }: Delivery, about: { at: string; reason: string }): Delivery {
  return { state: 'dropped', attempts, at: about.at, nextTry: null, reason: about.reason };
}

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
