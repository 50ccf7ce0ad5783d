import { ticketOf } from '../../shared/domain/acts/tickets.ts';
import { instantText } from '../../shared/domain/period.ts';
import { slotStatus, type SlotFacts } from '../../shared/domain/slot.ts';
import { reportersOf } from '../../shared/domain/unit.ts';
import type { ReportingUnit } from '../../shared/papers/commune-report/commune-report.ts';
import type { CountedReport, WholeMonth } from './read-month.ts';

/** Each unit with what of its reports counts, and its state at the instant of which the report is. */
export function unitsOf(month: WholeMonth, at: string): ReportingUnit[] {
  const { rules, progress, reports } = month;
  return reportersOf(rules.register, rules.commune.id).map((unit) => {
    const facts = asOf(progress.slots[unit.id] ?? {}, at);
    const counted = reports.get(unit.id);
    return {
      unit,
      status: slotStatus(facts, unit, { period: rules.period, at }),
      receivedAt: counted && instantText(rules.periodRule, counted.receivedAt),
      uploadId: counted?.uploadId,
      report: counted?.report,
      reopenedAt: counted && reopenedAt(month, unit.id, counted),
    };
  });
}

/** A file that was refused later is no part of what stood then, and changes no figure. */
function asOf({ rejectedAt, ...facts }: SlotFacts, at: string): SlotFacts {
  return rejectedAt !== undefined && rejectedAt <= at ? { ...facts, rejectedAt } : facts;
}

function reopenedAt({ rules, acts }: WholeMonth, unitId: string, { receivedAt }: CountedReport): string | undefined {
  if (receivedAt < rules.period.locksAt) return undefined;
  const approval = ticketOf(acts, { unitId, at: receivedAt })?.approval;
  return approval && instantText(rules.periodRule, approval.storedAt);
}
