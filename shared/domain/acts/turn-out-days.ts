import { daysIn, type SaidOfDay } from './act-id.ts';
import { lastOfEach } from './standing.ts';

type Told = SaidOfDay & { id: string; at: string; by: string };

export function isTurnOut<A extends { kind: string }>(
  act: A,
): act is Extract<A, { kind: 'turn-out' | 'turn-out-of-units' }> {
  return act.kind === 'turn-out' || act.kind === 'turn-out-of-units';
}

/**
 * Which act each unit's day counts by. Of what one person says of it the last counts and, once that is taken back, none;
 * of what several say the last that stands: so nobody takes back, or replaces for good, what another recorded.
 */
export function countingDays(acts: readonly Told[], gone: ReadonlySet<string>): ReadonlyMap<string, string> {
  const said = lastOfEach(acts, (act) => daysIn(act).map((day) => `${act.by} ${day}`));
  const standing = acts.filter(({ id }) => !gone.has(id));
  return lastOfEach(standing, (act) => daysIn(act).filter((day) => said.get(`${act.by} ${day}`) === act.id));
}
