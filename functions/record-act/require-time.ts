import { refusal } from '../../shared/domain/acts/refusals.ts';
import { isOfCommendation } from '../../shared/domain/commendation/round.ts';
import { isOfDrive, isWithdrawableAfterLock } from '../../shared/domain/acts/standing.ts';
import { dateText, endOf, instantText } from '../../shared/domain/period.ts';
import { isMonthlyDuty } from './day-faults.ts';
import type { Deed } from './deed.ts';

/** A month’s acts lie in one item with all that its figures depend on: far below what that item can hold. */
const maxActs = 1000;

/**
 * A closed month's figures and states change by what a ticket lets in and by nothing else; an open one needs no ticket,
 * and one that still runs is not confirmed.
 * @throws DomainError conflict
 */
export function requireTime(deed: Deed): void {
  const { rules, at, acts, request } = deed;
  const isLocked = at >= rules.period.locksAt;
  const values = { period: rules.period.label, locked: instantText(rules.periodRule, rules.period.locksAt) };
  if (isLocked) requireNoLock(deed, values);
  else if (request.kind === 'reopen-request') throw refusal('conflict', 'month-open', { values });
  if (request.kind === 'confirm') requireEnded(deed);
  if (acts.length >= maxActs) throw refusal('conflict', 'too-many-acts', { values: { count: String(acts.length) } });
}

function requireNoLock(deed: Deed, values: Record<string, string>): void {
  const { kind } = deed.request;
  // It goes where the decision is, which is told with the other faults.
  if (kind === 'withdraw-decision') return;
  if (isOfCommendation(kind)) requireOpen(deed, values);
  if (isOfDrive(kind)) throw lockedDrive(deed, values);
  if (needsOpenMonth(deed)) throw refusal('conflict', 'month-closed', { values });
}

/** It goes into the month in which it is done; once the drive's last has locked, into that one. */
function requireOpen({ periods, rules, at }: Deed, values: Record<string, string>): void {
  const open = periods.find(({ locksAt }) => locksAt > at) ?? periods.at(-1);
  if (!open || open.label === rules.period.label) return;
  throw refusal('conflict', 'record-in-open', { values: { ...values, open: open.label } });
}

/** No ticket opens a month for what is done for the drive: it has its day, and goes into the month that is open; a month's duty goes nowhere else. */
function lockedDrive(deed: Deed, values: Record<string, string>) {
  const { periods, at, request } = deed;
  if (isMonthlyDuty(deed, request)) return refusal('conflict', 'duty-locked', { values });
  const open = periods.find(({ locksAt }) => locksAt > at)?.label;
  if (open === undefined) return refusal('conflict', 'drive-over', { values });
  return refusal('conflict', 'drive-in-open', { values: { ...values, open } });
}

function requireEnded({ rules: { period, periodRule }, at }: Deed): void {
  const ended = endOf(period, periodRule);
  if (at >= ended) return;
  const values = { period: period.label, to: dateText(period.to), from: instantText(periodRule, ended) };
  throw refusal('conflict', 'month-running', { values });
}

/** What it changes is settled by the close: figures, states, or whether the month was confirmed then. */
function needsOpenMonth({ request, acts }: Deed): boolean {
  if (request.kind === 'withdraw') {
    const kind = acts.find(({ id }) => id === request.actId)?.kind;
    return !isWithdrawableAfterLock(kind);
  }
  return ['return', 'excuse', 'confirm'].includes(request.kind);
}
