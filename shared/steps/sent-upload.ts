import type { Act } from '../domain/acts/act.ts';
import { returnedProblem } from '../domain/acts/returned-problem.ts';
import { DomainError } from '../domain/errors.ts';
import { noUpload } from '../domain/not-found.ts';
import type { Problem } from '../domain/problem.ts';
import { registerAt, rulesOf, type Given, type MonthRules } from '../domain/rules.ts';
import { slotOfKey } from '../domain/slot.ts';
import { findReporter, type Unit } from '../domain/unit.ts';
import type { ActStore, Ledger, LedgerEntry } from '../ports.ts';

/** The newest file that came of an upload id. @throws DomainError not-found, or conflict while it is under way */
export async function requireEntry(ledger: Pick<Ledger, 'findUpload'>, uploadId: string): Promise<LedgerEntry> {
  const { ticket, entries } = await ledger.findUpload(uploadId);
  const newest = entries.at(-1);
  if (newest) return newest;
  throw ticket ? stillWaiting() : noUpload(uploadId);
}

/** Of an accepted file: another one is the slot's now. */
export function isSuperseded({ order }: LedgerEntry, currentOrder: string | undefined): boolean {
  return order !== currentOrder;
}

/** Of an upload that another has followed nobody needs to hear any more that it was returned. */
export function returnedNow(entry: LedgerEntry, current: string | undefined, acts: Act[]): Problem | undefined {
  const { slot, verdict } = entry;
  if (!slot || verdict !== 'accepted' || isSuperseded(entry, current)) return undefined;
  return returnedProblem(acts, { ...entry, unitId: slot.unitId });
}

export interface StandingDeps {
  ledger: Pick<Ledger, 'currentOrder'>;
  acts: Pick<ActStore, 'find'>;
}

/** What has become of an accepted file since: another has taken its place, or the officer returned it. */
export async function standingOf(
  entry: LedgerEntry,
  { ledger, acts }: StandingDeps,
): Promise<{ superseded: boolean; returned: Problem | undefined }> {
  const { slot, verdict } = entry;
  if (!slot || verdict !== 'accepted') return { superseded: false, returned: undefined };
  const [current, done] = await Promise.all([ledger.currentOrder(slot), acts.find(slot)]);
  return { superseded: isSuperseded(entry, current), returned: returnedNow(entry, current, done) };
}

/** Whose file it is and what its month was judged by; undefined where it lies under no slot. */
export function senderOf(
  given: Given,
  { slot, key, receivedAt }: LedgerEntry,
): { rules: MonthRules; unit: Unit } | undefined {
  const named = slot ?? slotOfKey(key);
  const rules = named && rulesOf(given, named);
  const unit = rules && findReporter(registerAt(given, rules, receivedAt), named.communeId, named.unitId);
  return unit && { rules, unit };
}

function stillWaiting(): DomainError {
  return new DomainError('conflict', 'upload-waiting', {
    text: {
      vi: 'Tệp chưa đến hoặc đang được đọc. Hãy chờ vài giây rồi hỏi lại.',
      en: 'The file has not come yet, or is being read. Ask again in a few seconds.',
    },
  });
}
