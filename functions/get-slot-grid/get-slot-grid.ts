import type { SlotGrid } from '../../shared/api/act-contracts.ts';
import { completenessOf } from '../../shared/domain/completeness.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { periodText } from '../../shared/domain/period.ts';
import type { MonthProgress } from '../../shared/domain/progress.ts';
import { periodsOf, rulesOf, type Given, type MonthRules } from '../../shared/domain/rules.ts';
import { isAmended, slotStatus } from '../../shared/domain/slot.ts';
import { reportersOf, type Unit } from '../../shared/domain/unit.ts';
import type { MonthStore } from '../../shared/ports.ts';
import { requireCommune } from '../../shared/steps/require-month.ts';

export interface GetSlotGridDeps {
  given: Given;
  months: Pick<MonthStore, 'findProgress'>;
  now: () => Date;
}

interface YearMonth {
  rules: MonthRules;
  facts: MonthProgress['slots'];
}

/** A year at a glance: each unit's status in each month, from the months' stored states alone. */
export function createGetSlotGrid(deps: GetSlotGridDeps) {
  return async ({ communeId, year }: { communeId: string; year: string }): Promise<SlotGrid> => {
    requireCommune(deps.given, communeId);
    const at = deps.now().toISOString();
    const labels = labelsOf(deps.given, communeId, year);
    const stored = await deps.months.findProgress(labels.map((period) => ({ communeId, period })));
    const months = labels.flatMap((period) => monthOf(deps.given, { communeId, period }, stored) ?? []);
    if (months.length === 0) throw noYear(year);
    return { communeId, year, months: months.map((month) => viewMonth(month, at)), units: viewUnits(months, at) };
  };
}

/** By its last day: the short period at the end of a drive bears the label of a month that it does not reach. */
function labelsOf(given: Given, communeId: string, year: string): string[] {
  return periodsOf(given, communeId).flatMap(({ label, to }) => (to.startsWith(`${year}-`) ? [label] : []));
}

function monthOf(
  given: Given,
  month: { communeId: string; period: string },
  stored: { progress: MonthProgress }[],
): YearMonth | undefined {
  const progress = stored.find((found) => found.progress.period === month.period)?.progress;
  const rules = rulesOf(given, { ...month, versions: progress?.rules });
  return rules && { rules, facts: progress?.slots ?? {} };
}

function viewMonth({ rules, facts }: YearMonth, at: string): SlotGrid['months'][number] {
  const { period } = rules;
  const completeness = completenessOf(unitsOf(rules), facts, { period, at });
  return { period: period.label, periodText: periodText(rules), completeness };
}

/** Every unit that there was in any of the months; none in a month in which it was not yet, or no longer, there. */
function viewUnits(months: YearMonth[], at: string): SlotGrid['units'] {
  const units = new Map(months.flatMap(({ rules }) => unitsOf(rules).map((unit) => [unit.id, unit])));
  return Array.from(units.values()).map(({ id, name }) => ({
    unitId: id,
    name,
    slots: months.map((month) => viewCell(month, id, at)),
  }));
}

function viewCell({ rules, facts }: YearMonth, unitId: string, at: string): SlotGrid['units'][number]['slots'][number] {
  const unit = unitsOf(rules).find((candidate) => candidate.id === unitId);
  if (!unit) return null;
  const own = facts[unitId] ?? {};
  return { status: slotStatus(own, unit, { period: rules.period, at }), amended: isAmended(own) };
}

function unitsOf(rules: MonthRules): Unit[] {
  return reportersOf(rules.register, rules.commune.id);
}

function noYear(year: string): DomainError {
  return new DomainError('not-found', 'no-such-year', {
    text: { vi: `Đợt thi đua không có kỳ nào trong năm ${year}.`, en: `The campaign has no month in ${year}.` },
  });
}
