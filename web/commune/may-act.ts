import type { Session } from '../common/session.ts';

/** Whether acts are offered: the board is read by others too. The API decides on each act by itself. */
export function isOfficerOf({ grants }: Pick<Session, 'grants'>, communeId: string): boolean {
  return grants.some(({ role, scope }) => role === 'commune-officer' && scope === communeId);
}
