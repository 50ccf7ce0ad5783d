import { confirmationOf } from './acts/confirmation.ts';
import { countSlot, type CountedSlot } from './acts/returned.ts';
import { standingActs } from './acts/standing.ts';
import { allMetricsOf } from './campaign/metric.ts';
import { carryLevels, carryValues, tally } from './carry-values.ts';
import { carryDrive } from './drive/carry.ts';
import { judgeMonth, memoryBefore } from './judge-month.ts';
import type { MonthAct } from './month-act.ts';
import type { MonthProgress } from './progress.ts';
import type { MonthRules } from './rules.ts';
import type { SlotFacts, SlotState } from './slot.ts';
import { reportersOf } from './unit.ts';

/** All that a commune's month is made of. */
export interface MonthInputs {
  rules: MonthRules;
  /** Last month's progress; undefined in the first month of the drive, which starts from the baseline. */
  previous: MonthProgress | undefined;
  slots: SlotState[];
  acts: MonthAct[];
}

/**
 * A commune's month, from its slots, its acts and the month before. Pure: the same inputs give the same bytes, in
 * whatever order they came.
 */
export function makeProgress(inputs: MonthInputs): MonthProgress {
  const standing = standingActs(inputs.acts);
  const progress = makeFigures(inputs, standing);
  const confirmation = confirmationOf(standing, progress);
  return confirmation ? { ...progress, confirmation } : progress;
}

function makeFigures({ rules, previous, slots, acts: allActs }: MonthInputs, standing: MonthAct[]): MonthProgress {
  const ordered = slots.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const counted = ordered.map((slot) => countSlot(slot, standing));
  const reports = counted.flatMap(({ accepted }) => (accepted ? [accepted.report] : []));
  const metrics = allMetricsOf(rules.campaign, rules.period.label);
  const values = carryValues(previous?.values ?? {}, reports);
  const levels = carryLevels(previous?.levels ?? {}, reports, metrics);
  const units = reportersOf(rules.register, rules.commune.id).map((unit) => unit.id);
  const judged = judgeMonth(rules, values, memoryBefore(rules, previous));
  const drive = carryDrive(previous?.drive, { rules, acts: standing, allActs, reports });
  return {
    communeId: rules.commune.id,
    period: rules.period.label,
    rules: rules.versions,
    values,
    levels,
    tallies: tally(previous, reports, { metrics, levels, units }),
    verdicts: Object.fromEntries(judged.indicators.map((item) => [item.indicator.code, item.verdict])),
    criteria: judged.criteria,
    slots: factsOf(counted, standing),
    ...(drive && { drive }),
  };
}

/** What a progress keeps of slots: also for one alone, without the month's figures. */
export function slotFactsOf(slots: SlotState[], acts: MonthAct[]): Record<string, SlotFacts> {
  const standing = standingActs(acts);
  return factsOf(
    slots.map((slot) => countSlot(slot, standing)),
    standing,
  );
}

function factsOf(slots: CountedSlot[], standing: MonthAct[]): Record<string, SlotFacts> {
  const facts: Record<string, SlotFacts> = {};
  // A unit that is excused has no slot where it has sent nothing.
  for (const act of standing) if (act.kind === 'excuse') facts[act.unitId] = { excused: true };
  for (const { slot, accepted, returned, excused, firstReceivedAt } of slots) {
    facts[slot.unitId] = {
      ...(accepted && { uploadId: accepted.uploadId, receivedAt: accepted.receivedAt }),
      ...(firstReceivedAt !== undefined && { firstReceivedAt }),
      ...(slot.rejected && { rejectedAt: slot.rejected.receivedAt }),
      ...(returned !== undefined && { returned }),
      ...(excused && { excused: true }),
    };
  }
  return Object.fromEntries(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
