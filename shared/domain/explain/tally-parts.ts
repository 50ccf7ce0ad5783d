import { combine, countedCoverage } from '../assess.ts';
import { canonicalJson } from '../canonical.ts';
import { indicatorsOf } from '../criteria.ts';
import { expectedReporters } from '../judge-month.ts';
import type { IndicatorValue } from '../report.ts';
import { reportersOf } from '../unit.ts';
import { monthOf, unitName, type ChainedMonth, type CommuneContext } from './commune-context.ts';
import type { Draft, DraftPart } from './explanation.ts';

/** A movement's or resource's figure of the month, or since the drive began: what each unit reported. */
export function explainTally(context: CommuneContext, code: string, span: 'month' | 'toDate'): Draft | undefined {
  const { rules, progress } = monthOf(context);
  const metric = [...rules.campaign.movements, ...rules.campaign.resources].find((each) => each.code === code);
  const tally = progress.tallies[code];
  if (!metric || !tally) return undefined;
  if (metric.measures === 'level') return { made: 'sum', value: tally[span], parts: levelParts(context, code) };
  const months = span === 'month' ? context.chain.slice(0, 1) : context.chain.toReversed();
  return { made: 'sum', value: tally[span], parts: months.flatMap((month) => incrementParts(context, month, code)) };
}

function incrementParts(context: CommuneContext, { node, rules }: ChainedMonth, code: string): DraftPart[] {
  const { period, slots } = node.progress;
  return Object.entries(slots).flatMap(([unitId, { uploadId }]) => {
    const report = uploadId === undefined ? undefined : context.reportOf(period, unitId);
    const figure = report?.movements[code] ?? report?.resources[code];
    if (typeof figure !== 'number') return [];
    return [partOf({ rules, unitId, period, row: code }, figure)];
  });
}

function levelParts(context: CommuneContext, code: string): DraftPart[] {
  const { rules, progress } = monthOf(context);
  const held = progress.levels[code] ?? {};
  return reportersOf(rules.register, rules.commune.id).flatMap(({ id: unitId }) => {
    const level = Object.hasOwn(held, unitId) ? held[unitId] : undefined;
    if (typeof level?.value !== 'number') return [];
    return [partOf({ rules, unitId, period: level.period, row: code }, level.value)];
  });
}

/** An indicator's numerator or denominator: what the units hold that make the commune's value, carried forward or not. */
export function explainRatio(context: CommuneContext, code: string, side: 'met' | 'total'): Draft | undefined {
  const { rules, progress } = monthOf(context);
  const indicator = indicatorsOf(rules.pack).find((each) => each.code === code);
  const held = heldBy(context, code);
  if (!indicator || !held) return undefined;
  const { value } = combine(indicator, expectedReporters(rules, indicator), progress.values[code] ?? {});
  // It is 0 in the district's sum, and what the units hold instead says why.
  if (!value || !('total' in value))
    return indicator.reporting.combine === 'all-true'
      ? undefined
      : { made: 'sum', value: 0, parts: held.map(({ part }) => part) };
  const all = held.flatMap((each) => (each.value && 'total' in each.value ? [{ ...each, value: each.value }] : []));
  const own =
    indicator.reporting.combine === 'ratio-of-sums' ? all : all.filter((each) => isSame(each.value, value)).slice(0, 1);
  return { made: 'sum', value: value[side], parts: own.map((each) => ({ ...each.part, value: each.value[side] })) };
}

const isSame = (one: IndicatorValue, other: IndicatorValue): boolean => canonicalJson(one) === canonicalJson(other);

/** How many units hold a value of an indicator, or should. A rate without its two figures is in no sum. */
export function explainCoverage(
  context: CommuneContext,
  code: string,
  side: 'reported' | 'expected',
): Draft | undefined {
  const held = heldBy(context, code);
  if (!held) return undefined;
  const { register } = monthOf(context).rules;
  const counts = isCounted(context, code);
  const source = { is: 'register', version: register.version, source: register.source } as const;
  const parts =
    side === 'expected'
      ? held.map(({ part }) => ({ ...part, value: 1, source }))
      : held.flatMap(({ part, value }) => (value && counts ? [{ ...part, value: 1 }] : []));
  return { made: 'sum', value: null, parts };
}

function isCounted(context: CommuneContext, code: string): boolean {
  const { rules, progress } = monthOf(context);
  const indicator = indicatorsOf(rules.pack).find((each) => each.code === code);
  const combined = indicator && combine(indicator, expectedReporters(rules, indicator), progress.values[code] ?? {});
  return combined !== undefined && countedCoverage(combined).reported > 0;
}

interface Held {
  value: IndicatorValue | undefined;
  part: DraftPart;
}

/** What each unit that reports an indicator holds; undefined where there is no such indicator. */
export function heldBy(context: CommuneContext, code: string): Held[] | undefined {
  const { rules, progress } = monthOf(context);
  const indicator = indicatorsOf(rules.pack).find((each) => each.code === code);
  return (
    indicator &&
    expectedReporters(rules, indicator).map((unitId) => {
      const byUnit = progress.values[code] ?? {};
      const held = Object.hasOwn(byUnit, unitId) ? byUnit[unitId] : undefined;
      const period = held?.period ?? progress.period;
      const part = partOf({ rules, unitId, period, row: code }, held?.value ?? null);
      return { value: held?.value, part: held ? part : { ...part, source: null, note: notReported } };
    })
  );
}

const notReported = { vi: 'chưa báo cáo chỉ tiêu này', en: 'has not reported this indicator' };

function partOf(
  { rules, unitId, period, row }: { rules: ChainedMonth['rules']; unitId: string; period: string; row: string },
  value: DraftPart['value'],
): DraftPart {
  const { vi, en } = unitName(rules, unitId);
  const label = { vi: `${vi}, kỳ ${period}`, en: `${en}, period ${period}` };
  return { label, value, figure: null, note: null, source: { period, unitId, which: 'accepted', row } };
}
