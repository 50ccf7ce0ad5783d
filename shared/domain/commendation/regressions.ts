import { judge } from '../assess.ts';
import { indicatorsOf, type Indicator } from '../criteria.ts';
import type { ChainedMonth, CommuneContext } from '../explain/commune-context.ts';
import type { DraftPart } from '../explain/explanation.ts';
import { requirementIn } from '../judge-month.ts';
import type { Unit } from '../unit.ts';
import type { RawFigure } from './unit-figures.ts';

/** Indicators that a unit's own value once met and misses now: what was lost and won again is not lost. Null where it never reported any. */
export function lostBy(context: CommuneContext, unit: Unit): RawFigure<DraftPart> {
  const [month] = context.chain;
  const own = indicatorsOf(month.rules.pack).filter(({ reporting }) => reporting.by === unit.kind);
  const from = own.flatMap((indicator) => lostPart(context, indicator, unit) ?? []);
  const hasAny = own.some((indicator) => heldIn(month, indicator, unit));
  return { value: hasAny ? from.length : null, of: null, unit: 'chỉ tiêu', from };
}

function lostPart({ chain }: CommuneContext, indicator: Indicator, unit: Unit): DraftPart | undefined {
  const [month, ...before] = chain;
  const held = heldIn(month, indicator, unit);
  if (!held || held.verdict !== 'missed') return undefined;
  if (!before.some((earlier) => heldIn(earlier, indicator, unit)?.verdict === 'met')) return undefined;
  return {
    label: { vi: `${indicator.code}. ${indicator.text.vi}`, en: `${indicator.code}. ${indicator.text.en}` },
    value: 1,
    figure: null,
    note: { vi: 'đã đạt rồi lại không đạt', en: 'was met, and is missed now' },
    source: { period: held.period, unitId: unit.id, which: 'accepted', row: indicator.code },
  };
}

function heldIn({ node, rules }: ChainedMonth, indicator: Indicator, unit: Unit) {
  const byUnit = node.progress.values[indicator.code] ?? {};
  const held = Object.hasOwn(byUnit, unit.id) ? byUnit[unit.id] : undefined;
  return held && { period: held.period, verdict: judge(held.value, requirementIn(rules, indicator)) };
}
