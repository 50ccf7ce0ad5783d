import { displayPercent } from './figure.ts';
import type { Period } from './period.ts';
import type { SlotFacts, SlotStatus } from './slot.ts';
import { slotStatus } from './slot.ts';
import type { Completeness } from './summary.ts';
import type { Unit } from './unit.ts';

/**
 * Who of the units that owe a report has sent it. Only they are counted, so that a school's extra report cannot push a
 * rate above 100 %. Excused units are neither owed to nor held against the rate.
 */
export function completenessOf(
  units: Unit[],
  facts: Record<string, SlotFacts>,
  moment: { period: Period; at: string },
): Completeness {
  const owing = units.filter((unit) => unit.owes === 'monthly');
  const statuses = owing.map((unit) => slotStatus(facts[unit.id] ?? {}, unit, moment));
  const count = (status: SlotStatus): number => statuses.filter((candidate) => candidate === status).length;
  return withRate({
    owed: owing.length,
    onTime: count('on-time'),
    late: count('late'),
    rejected: count('rejected'),
    missing: count('missing'),
    excused: count('excused'),
    notDue: count('not-due'),
  });
}

/** The completeness of several communes together. */
export function addCompleteness(parts: Completeness[]): Completeness {
  const sum = (pick: (part: Completeness) => number): number => parts.reduce((total, part) => total + pick(part), 0);
  return withRate({
    owed: sum((part) => part.owed),
    onTime: sum((part) => part.onTime),
    late: sum((part) => part.late),
    rejected: sum((part) => part.rejected),
    missing: sum((part) => part.missing),
    excused: sum((part) => part.excused),
    notDue: sum((part) => part.notDue),
  });
}

function withRate(counts: Omit<Completeness, 'rate'>): Completeness {
  const total = counts.owed - counts.excused;
  return { ...counts, rate: displayPercent({ met: counts.onTime + counts.late, total }) ?? 100 };
}
