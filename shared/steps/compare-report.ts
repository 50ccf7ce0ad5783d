import { compareReport } from '../domain/compare/compare-report.ts';
import { compareSources } from '../domain/compare/compare-sources.ts';
import { carryValues } from '../domain/carry-values.ts';
import { shiftLabel } from '../domain/period.ts';
import type { Places, Problem } from '../domain/problem.ts';
import type { Report } from '../domain/report.ts';
import { rulesOf, versionsIn, type Given, type MonthRules } from '../domain/rules.ts';
import type { SlotState } from '../domain/slot.ts';
import { findReporter, type Unit } from '../domain/unit.ts';
import type { LedgerEntry, MonthStore, StoredMonth } from '../ports.ts';

export interface CompareDeps {
  given: Given;
  months: Pick<MonthStore, 'readMonth'>;
}

/** A commune's month beside the one before: all that its reports are compared with. */
export interface ComparedMonth {
  rules: MonthRules;
  stored: StoredMonth;
  /** Undefined in the first month of a drive. */
  last: StoredMonth | undefined;
}

/** Two strongly consistent reads at once; one in the first month of a drive. Undefined where the month has no rules. */
export async function readComparedMonth(
  { given, months }: CompareDeps,
  { communeId, period }: { communeId: string; period: string },
): Promise<ComparedMonth | undefined> {
  const campaign = rulesOf(given, { communeId, period })?.campaign;
  if (!campaign) return undefined;
  const read = (label: string) => months.readMonth(communeId, { period: label, previous: shiftLabel(label, -1) });
  const hasLast = period > campaign.firstPeriod;
  const [stored, last] = await Promise.all([read(period), hasLast ? read(shiftLabel(period, -1)) : undefined]);
  const rules = rulesOf(given, { communeId, period, versions: versionsIn(stored.head.acts) });
  return rules && { rules, stored, last };
}

/** What looks odd in one report of the month; nothing where its unit is no longer one of the commune's. */
export function compareInMonth(
  { rules, stored, last }: ComparedMonth,
  { unitId, report, places }: { unitId: string; report: Report; places: Places },
): Problem[] {
  const unit = findReporter(rules.register, rules.commune.id, unitId);
  if (!unit) return [];
  const lastReport = last && reportsOf(last.slots).find((candidate) => candidate.unit === unitId);
  const before = { previous: stored.previous?.progress, lastReport };
  return compareReport(rules, { unit, report, places, before, others: othersOf(rules, stored, unit) });
}

/** What looks odd in the month as a whole. */
export function compareWholeMonth({ rules, stored }: ComparedMonth): Problem[] {
  return compareSources(rules, carryValues(stored.previous?.progress.values ?? {}, reportsOf(stored.slots)));
}

export type CompareUpload = (entry: LedgerEntry) => Promise<Problem[]>;

/** The comparisons of an upload's own report, as of now; none where it was not accepted. */
export function createCompareUpload(deps: CompareDeps): CompareUpload {
  return async ({ slot, report, places }) => {
    const month = slot && report && (await readComparedMonth(deps, slot));
    return month ? compareInMonth(month, { unitId: slot.unitId, report, places }) : [];
  };
}

function othersOf(rules: MonthRules, { slots }: StoredMonth, unit: Unit): Report[] {
  const kindOf = (unitId: string) => findReporter(rules.register, rules.commune.id, unitId)?.kind;
  return reportsOf(slots).filter((report) => report.unit !== unit.id && kindOf(report.unit) === unit.kind);
}

function reportsOf(slots: SlotState[]): Report[] {
  return slots.flatMap(({ accepted }) => (accepted ? [accepted.report] : []));
}
