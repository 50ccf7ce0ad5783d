import { slotStatus, type SlotFacts } from '../slot.ts';
import type { CommuneMonth } from '../summarize.ts';
import type { Bilingual } from '../text.ts';
import { reportersOf, type Unit } from '../unit.ts';

/** Why nothing of a unit counts: nothing came, or what came was refused, or was given back by the officer. */
export type Because =
  | { is: 'nothing-came' }
  | { is: 'refused'; uploadId: string; receivedAt: string; problems: Bilingual[] }
  | { is: 'returned'; comment: string };

/** A unit that owes the month's report and has none that counts. */
export interface OwingUnit {
  unit: Unit;
  because: Because;
}

/** The units to be reminded: not those whose report is in, late ones too, nor those that are excused. */
export function owingUnits({ rules, progress }: CommuneMonth, at: string): { unit: Unit; facts: SlotFacts }[] {
  const isOwing = ({ unit, facts }: { unit: Unit; facts: SlotFacts }): boolean => {
    const status = slotStatus(facts, unit, { period: rules.period, at });
    return unit.owes === 'monthly' && (status === 'not-due' || status === 'missing' || status === 'rejected');
  };
  return reportersOf(rules.register, rules.commune.id)
    .map((unit) => ({ unit, facts: progress.slots[unit.id] ?? {} }))
    .filter(isOwing);
}
