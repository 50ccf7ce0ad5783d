import { Big } from 'big.js';
import type { Place, Places, Problem } from '../problem.ts';
import { shownFigure } from '../shown-figure.ts';
import { boundOf, type CheckRules } from './check-rules.ts';
import { compareWords } from './compare-words.ts';
import type { HeldAnswer } from './held-before.ts';
import { figuresOf, placeOf, type ComparedRow, type RowAnswer, type RowFigure } from './row-figures.ts';
import { monthOf, warningOf } from './warning-of.ts';

interface Pair {
  row: ComparedRow;
  now: RowFigure;
  before: RowFigure;
}

/** One row against what was held of it: at most one warning a cell, the gravest. */
export function compareWithBefore(
  row: ComparedRow,
  { answer, held, places }: { answer: RowAnswer | undefined; held: HeldAnswer | undefined; places: Places },
  checks: CheckRules,
): Problem[] {
  if (!held) return [];
  const month = monthOf(held.period);
  const words = checks.levelFell && compareWords(row, answer, held.value);
  if (words)
    return [
      warningOf('level-fell', { place: placeOf(places, row, 'level'), row: row.code, ...words }, { ...words, month }),
    ];
  const earlier = new Map(figuresOf(row, held.value).map((figure) => [figure.measure, figure]));
  return figuresOf(row, answer).flatMap((now) => {
    const before = earlier.get(now.measure);
    if (!before) return [];
    const place = placeOf(places, row, now.measure);
    return comparePair({ row, now, before }, { place, month, checks }) ?? [];
  });
}

function comparePair(
  pair: Pair,
  { place, month, checks }: { place: Place; month: string; checks: CheckRules },
): Problem | undefined {
  const { row, now, before } = pair;
  const odd =
    jumped(pair, checks.tenfoldJump) ?? changedTotal(pair, checks.totalChanged) ?? wentBack(pair, checks.levelFell);
  if (!odd) return undefined;
  const { code, ...values } = odd;
  const shown = { before: shownFigure(before.value), unit: now.unit, month };
  return warningOf(code, { place, row: row.code, found: shownFigure(now.value) }, { ...shown, ...values });
}

type Odd =
  | { code: 'tenfold-jump'; times: string }
  | { code: 'total-changed'; percent: string }
  | { code: 'level-fell' | 'level-rose' };

function jumped({ now, before }: Pair, rule: CheckRules['tenfoldJump']): Odd | undefined {
  if (!rule?.of.includes(now.measure)) return undefined;
  const [small, large] = now.value < before.value ? [now.value, before.value] : [before.value, now.value];
  if (small === 0 || large < boundOf(rule.floor, now.unit)) return undefined;
  return new Big(small).times(rule.times).lte(large) ? { code: 'tenfold-jump', times: String(rule.times) } : undefined;
}

/** From none to some is how a row begins, and no change to ask about. */
function changedTotal({ now, before }: Pair, rule: CheckRules['totalChanged']): Odd | undefined {
  if (!rule || now.measure !== 'total' || before.value === 0) return undefined;
  if (Math.max(now.value, before.value) < boundOf(rule.floor, now.unit)) return undefined;
  return isBeyond(rule.percent, new Big(now.value).minus(before.value).abs(), before.value)
    ? { code: 'total-changed', percent: String(rule.percent) }
    : undefined;
}

function wentBack({ row, now, before }: Pair, rule: CheckRules['levelFell']): Odd | undefined {
  if (!rule || now.measure === 'total' || now.measure === 'increment') return undefined;
  const back = row.lessIsBetter ? new Big(now.value).minus(before.value) : new Big(before.value).minus(now.value);
  if (back.lte(0) || !isBeyond(boundOf(rule.toleratedPercent, now.unit), back, before.value)) return undefined;
  return { code: row.lessIsBetter ? 'level-rose' : 'level-fell' };
}

function isBeyond(percent: number, distance: Big, of: number): boolean {
  return distance.times(100).gt(new Big(of).times(percent));
}
