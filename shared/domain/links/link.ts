import type { Act } from '../acts/act.ts';
import type { MonthRules } from '../rules.ts';
import type { SlotKey } from '../slot.ts';
import { reportersOf } from '../unit.ts';

/** Lets whoever holds it fill one slot, without an account: what its token says. */
export interface Link extends SlotKey {
  /** ISO 8601, whole seconds: good before this instant, and not in it. */
  expiresAt: string;
  /** How often the slot's links were revoked before this one was made. */
  generation: number;
}

export type LinkState = 'good' | 'expired' | 'revoked';

/** The generation of links that is good for a unit now: one more than the last that was revoked, for it or for all. */
export function generationOf(acts: readonly Act[], unitId: string): number {
  const revoked = acts.flatMap((act) =>
    act.kind === 'revoke-links' && (act.unitId ?? unitId) === unitId ? [act.generation] : [],
  );
  return Math.max(-1, ...revoked) + 1;
}

/** What is to be named to revoke a unit's links or, without one, everybody's: of all the generations the newest. */
export function currentGeneration(acts: readonly Act[], { register, commune }: MonthUnits, unitId?: string): number {
  const unitIds = unitId === undefined ? reportersOf(register, commune.id).map(({ id }) => id) : [unitId];
  return Math.max(0, ...unitIds.map((each) => generationOf(acts, each)));
}

type MonthUnits = Pick<MonthRules, 'register' | 'commune'>;

/**
 * Of a link that was really made here. `locksAt`: no link outlives its month, also where the month's dates were changed
 * after it was made.
 */
export function stateOfLink(
  { unitId, expiresAt, generation }: Link,
  now: { acts: readonly Act[]; locksAt: string; at: string },
): LinkState {
  if (now.at >= expiresAt || now.at >= now.locksAt) return 'expired';
  return generation < generationOf(now.acts, unitId) ? 'revoked' : 'good';
}
