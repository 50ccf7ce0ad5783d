import type { Given } from '../rules.ts';
import type { Act } from './act.ts';

/** False where an act names rules that are not given: a month could not be judged by them. */
export function namesGivenRules(given: Given, act: Act): boolean {
  if (act.kind !== 'use-rules') return true;
  return (
    given.packs.some(({ id, version }) => `${id}@${version}` === act.pack) &&
    given.registers.some(({ version }) => version === act.register)
  );
}
