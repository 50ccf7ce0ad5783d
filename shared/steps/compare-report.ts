import { countSlot } from '../domain/acts/returned.ts';
import { standingActs } from '../domain/acts/standing.ts';
import { compareReport } from '../domain/compare/compare-report.ts';
import { compareSources } from '../domain/compare/compare-sources.ts';
import { carryValues } from '../domain/carry-values.ts';
import { shiftLabel } from '../domain/period.ts';
import type { Places, Problem } from '../domain/problem.ts';
import type { MonthProgress } from '../domain/progress.ts';
import type { Report } from '../domain/report.ts';
import { rulesOf, versionsIn, type Given, type MonthRules } from '../domain/rules.ts';
import type { UploadStamp } from '../domain/slot.ts';
import { findReporter, type Unit } from '../domain/unit.ts';
import type { LedgerEntry, MonthStore, StoredMonth } from '../ports.ts';

export interface CompareDeps {
  given: Given;
  months: Pick<MonthStore, 'readMonth'>;
}

/** A commune's month beside the one before: all that its reports are compared with. */
export interface ComparedMonth {
  rules: MonthRules;
  /** The progress of the month before; undefined in the first month of a drive. */
  previous: MonthProgress | undefined;
  current: CountedReport[];
  last: CountedReport[];
}

/** A unit's report as it counts: accepted, and not returned since. */
export type CountedReport = UploadStamp & { unitId: string; report: Report };

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
  if (!rules) return undefined;
  return { rules, previous: stored.previous?.progress, current: countedIn(stored), last: last ? countedIn(last) : [] };
}

/** What looks odd in one report of the month; nothing where its unit is no longer one of the commune's. */
export function compareInMonth(
  { rules, previous, current, last }: ComparedMonth,
  { unitId, report, places }: { unitId: string; report: Report; places: Places },
): Problem[] {
  const unit = findReporter(rules.register, rules.commune.id, unitId);
  if (!unit) return [];
  const lastReport = last.find((counted) => counted.unitId === unitId)?.report;
  const others = othersOf(rules, current, unit);
  return compareReport(rules, { unit, report, places, before: { previous, lastReport }, others });
}

/** What looks odd in the month as a whole. */
export function compareWholeMonth({ rules, previous, current }: ComparedMonth): Problem[] {
  const reports = current.map(({ report }) => report);
  return compareSources(rules, carryValues(previous?.values ?? {}, reports));
}

export type CompareUpload = (entry: LedgerEntry) => Promise<Problem[]>;

/** The comparisons of an upload's own report, as of now; none where it was not accepted. */
export function createCompareUpload(deps: CompareDeps): CompareUpload {
  return async ({ slot, report, places }) => {
    const month = slot && report && (await readComparedMonth(deps, slot));
    return month ? compareInMonth(month, { unitId: slot.unitId, report, places }) : [];
  };
}

function othersOf(rules: MonthRules, current: CountedReport[], unit: Unit): Report[] {
  const kindOf = (unitId: string) => findReporter(rules.register, rules.commune.id, unitId)?.kind;
  return current.filter(({ unitId }) => unitId !== unit.id && kindOf(unitId) === unit.kind).map(({ report }) => report);
}

function countedIn({ slots, head }: StoredMonth): CountedReport[] {
  const standing = standingActs(head.acts);
  return slots.flatMap((slot) => {
    const { accepted } = countSlot(slot, standing);
    return accepted ? [{ ...accepted, unitId: slot.unitId }] : [];
  });
}
