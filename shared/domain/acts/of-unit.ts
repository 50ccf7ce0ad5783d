import type { Act, ActContent } from './act.ts';
import type { ActRequest } from './request.ts';

/** The one unit that an act is about; undefined where it is about the commune or several of its units. */
export function unitOf(said: ActContent | ActRequest): string | undefined {
  if (said.kind === 'launch-confirm') return said.participant;
  return 'unitId' in said ? said.unitId : undefined;
}

/** What a unit's account itself recorded for its unit, and so sees, and may take back. */
export function isOwnAct(act: Act, { unitId, by }: { unitId: string; by: string }): boolean {
  return act.by === by && unitOf(act) === unitId;
}
