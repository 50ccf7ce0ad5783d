import type { Act } from '../../shared/domain/acts/act.ts';
import type { ActRequest } from '../../shared/domain/acts/request.ts';
import { contentHashOf } from '../../shared/domain/acts/confirmation.ts';
import { outdatedBasis, refusal } from '../../shared/domain/acts/refusals.ts';
import { ticketsOf } from '../../shared/domain/acts/tickets.ts';
import { currentGeneration } from '../../shared/domain/links/link.ts';
import { instantText } from '../../shared/domain/period.ts';
import type { MonthProgress } from '../../shared/domain/progress.ts';
import type { MonthRules } from '../../shared/domain/rules.ts';
import { findReporter } from '../../shared/domain/unit.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';
import type { Deed } from './deed.ts';

export type CheckBasisDeps = FindMonthsDeps;

/**
 * Whether what the officer saw when deciding is still so.
 * @throws DomainError conflict
 */
export async function checkBasis(deps: CheckBasisDeps, deed: Deed): Promise<void> {
  const { request } = deed;
  if (request.kind === 'reopen-approve') return checkTicket(deed, request.requestId);
  if (request.kind === 'withdraw') return checkStanding(deed, request.actId);
  if (request.kind === 'revoke-links') return checkGeneration(deed, request);
  if (request.kind === 'return' || request.kind === 'confirm' || request.kind === 'excuse')
    checkMonth(deed.rules, await progressOf(deps, deed), request);
}

type OnMonth = Extract<ActRequest, { kind: 'return' | 'confirm' | 'excuse' }>;

function checkMonth(rules: MonthRules, progress: MonthProgress, request: OnMonth): void {
  if (request.kind === 'return') checkReport(rules, progress, request);
  else if (request.kind === 'excuse') checkOwing(rules, progress, request.unitId);
  else if (contentHashOf(progress) !== request.basis) throw outdatedConfirm(rules, progress);
}

function checkStanding({ acts, rules }: Deed, actId: string): void {
  const done = acts.find((act) => act.kind === 'withdraw' && act.actId === actId);
  if (done) throw alreadyDone(rules, done);
}

function checkTicket({ acts, by, at, rules }: Deed, requestId: string): void {
  const ticket = ticketsOf(acts).find((candidate) => candidate.requestId === requestId);
  if (!ticket) return;
  if (ticket.requestedBy === by) throw refusal('conflict', 'same-person', { values: { by } });
  if (at >= ticket.expiresAt) {
    const expired = instantText(rules.periodRule, ticket.expiresAt);
    throw refusal('conflict', 'ticket-expired', { values: { expired } });
  }
  const done = acts.find(({ id }) => id === ticket.approval?.id);
  if (done) throw alreadyDone(rules, done);
}

function checkGeneration({ acts, rules }: Deed, seen: { unitId?: string; generation: number }): void {
  if (seen.generation >= currentGeneration(acts, rules, seen.unitId)) return;
  const done = acts.findLast((act) => act.kind === 'revoke-links' && act.generation >= seen.generation);
  const at = done ? instantText(rules.periodRule, done.at) : '–';
  throw refusal('conflict', 'links-revoked', { values: { by: done?.by ?? '–', at } });
}

function checkReport(rules: MonthRules, progress: MonthProgress, seen: { unitId: string; uploadId: string }): void {
  const { uploadId, receivedAt } = progress.slots[seen.unitId] ?? {};
  if (uploadId === seen.uploadId) return;
  const current = receivedAt === undefined ? '–' : `${uploadId} (${instantText(rules.periodRule, receivedAt)})`;
  throw outdatedBasis('outdated-return', '/uploadId', { current });
}

function checkOwing(rules: MonthRules, { slots }: MonthProgress, unitId: string): void {
  const receivedAt = slots[unitId]?.receivedAt;
  if (receivedAt === undefined) return;
  const values = { unit: nameOf(rules, unitId), at: instantText(rules.periodRule, receivedAt) };
  throw refusal('conflict', 'unit-has-reported', { values });
}

function nameOf({ register, commune }: MonthRules, unitId: string): string {
  return findReporter(register, commune.id, unitId)?.name.vi ?? unitId;
}

function outdatedConfirm(rules: MonthRules, { slots }: MonthProgress) {
  const newest = Object.entries(slots)
    .flatMap(([unitId, { receivedAt }]) => (receivedAt === undefined ? [] : [{ unitId, receivedAt }]))
    .toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
    .at(-1);
  const text = newest ? `${nameOf(rules, newest.unitId)}, ${instantText(rules.periodRule, newest.receivedAt)}` : '–';
  return outdatedBasis('outdated-confirm', '/basis', { newest: text });
}

function alreadyDone({ periodRule }: MonthRules, act: Act) {
  return refusal('conflict', 'already-done', { values: { by: act.by, at: instantText(periodRule, act.at) } });
}

async function progressOf(deps: CheckBasisDeps, { rules }: Deed): Promise<MonthProgress> {
  const [month] = await findMonths(deps, [rules.commune.id], rules.period.label);
  if (!month) throw new Error(`no month ${rules.period.label} could be made for ${rules.commune.id}`);
  return month.progress;
}
