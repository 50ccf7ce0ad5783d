import { refusal } from '../../shared/domain/acts/refusals.ts';
import { instantText } from '../../shared/domain/period.ts';
import type { Deed } from './deed.ts';

/** A month’s acts lie in one item with all that its figures depend on: far below what that item can hold. */
const maxActs = 1000;

/**
 * A closed month's figures change by what a ticket lets in and by nothing else; an open one needs no ticket.
 * @throws DomainError conflict
 */
export function requireTime(deed: Deed): void {
  const { rules, at, acts, request } = deed;
  const isLocked = at >= rules.period.locksAt;
  const values = { period: rules.period.label, locked: instantText(rules.periodRule, rules.period.locksAt) };
  if (isLocked && changesFigures(deed)) throw refusal('conflict', 'month-closed', { values });
  if (!isLocked && request.kind === 'reopen-request') throw refusal('conflict', 'month-open', { values });
  if (acts.length >= maxActs) throw refusal('conflict', 'too-many-acts', { values: { count: String(acts.length) } });
}

function changesFigures({ request, acts }: Deed): boolean {
  if (request.kind === 'withdraw') return acts.find(({ id }) => id === request.actId)?.kind !== 'evidence';
  return request.kind === 'return' || request.kind === 'excuse' || request.kind === 'confirm';
}
