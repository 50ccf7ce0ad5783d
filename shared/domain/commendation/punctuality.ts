import { unitName, type ChainedMonth, type CommuneContext } from '../explain/commune-context.ts';
import type { DraftPart } from '../explain/explanation.ts';
import { fileBehind, statusTexts } from '../explain/slot-parts.ts';
import { slotStatus, type SlotStatus } from '../slot.ts';
import { reportersOf, type Unit } from '../unit.ts';

/** How a unit's report of one month came. */
export interface MonthOfUnit {
  status: SlotStatus;
  part: DraftPart;
}

/** Each month of the drive in which the unit owed a report, oldest first, as it stood when the version was closed. */
export function punctualityOf({ chain, closedAt }: CommuneContext, unit: Unit): MonthOfUnit[] {
  return chain.toReversed().flatMap(({ node, rules }) => {
    const { register, commune, period } = rules;
    const own = reportersOf(register, commune.id).find(({ id }) => id === unit.id);
    if (own?.owes !== 'monthly') return [];
    const facts = node.progress.slots[unit.id] ?? {};
    const status = slotStatus(facts, own, { period, at: closedAt });
    const source = fileBehind(facts, { period: period.label, unitId: unit.id });
    return [
      {
        status,
        part: { label: labelOf(rules, unit.id), value: null, figure: null, note: statusTexts[status], source },
      },
    ];
  });
}

/** Months in which a file of the unit was refused, whether or not a better one came. */
export function rejectedMonths({ chain }: CommuneContext, unit: Unit, value: number): DraftPart[] {
  return chain.toReversed().flatMap(({ node, rules }): DraftPart[] => {
    if (node.progress.slots[unit.id]?.rejectedAt === undefined) return [];
    const source = { period: node.progress.period, unitId: unit.id, which: 'rejected' } as const;
    return [{ label: labelOf(rules, unit.id), value, figure: null, note: statusTexts.rejected, source }];
  });
}

export function labelOf(rules: ChainedMonth['rules'], unitId: string): DraftPart['label'] {
  const { vi, en } = unitName(rules, unitId);
  return { vi: `${vi}, kỳ ${rules.period.label}`, en: `${en}, period ${rules.period.label}` };
}
