import * as z from 'zod/mini';
import { isMoney, moneySideOf } from '../acts/money.ts';
import { exactSum } from '../figure.ts';
import type { MonthProgress } from '../progress.ts';
import type { MonthRules } from '../rules.ts';
import { idSchema } from '../unit.ts';
import { bookedHead } from './booked.ts';
import type { CarryPart } from './carry.ts';

const said = { source: idSchema, amount: z.number(), ...bookedHead };

/** What a month's head keeps of the acts. */
export const moneyHeads = {
  pledge: { kind: z.literal('pledge'), ...said },
  receipt: { kind: z.literal('receipt'), ...said },
  spending: { kind: z.literal('spending'), ...said },
} as const;

/** Absent while nothing came to the commune itself, as it is in what was stored before that was recorded. */
const sumsSchema = z.object({ pledged: z.number(), received: z.exactOptional(z.number()), spent: z.number() });
type RecordedSums = z.infer<typeof sumsSchema>;
const nothing: RecordedSums = { pledged: 0, spent: 0 };

/** Source → what was pledged, came to the commune itself and was spent since the drive began, in đồng. */
export const moneyState = { money: z.exactOptional(z.record(z.string(), sumsSchema)) };

export const carryMoney: CarryPart<'money'> = (before, { acts }) => {
  const money: Record<string, RecordedSums> = { ...before.money };
  for (const act of acts) {
    if (!isMoney(act)) continue;
    const sums = money[act.source] ?? nothing;
    const side = moneySideOf[act.kind];
    money[act.source] = { ...sums, [side]: exactSum([sums[side] ?? 0, act.amount]) };
  }
  return { money };
};

export const moneySides = ['pledged', 'received', 'spent'] as const;
export type MoneySide = (typeof moneySides)[number];
export const moneySumsSchema = z.object({ pledged: z.number(), received: z.number(), spent: z.number() });
export type MoneySums = z.infer<typeof moneySumsSchema>;

export function addMoney(one: MoneySums | undefined, other: MoneySums): MoneySums {
  if (!one) return other;
  return {
    pledged: exactSum([one.pledged, other.pledged]),
    received: exactSum([one.received, other.received]),
    spent: exactSum([one.spent, other.spent]),
  };
}

/** Since the drive began, by source: what the commune's officer recorded and, among what was received, what the units report. */
export function moneyOf(rules: MonthRules, progress: MonthProgress): ReadonlyMap<string, MoneySums> {
  return new Map(
    (rules.campaign.money ?? []).map((source) => {
      const { pledged, received, spent } = recordedMoney(progress, source.id);
      const reported = source.received.map((code) => progress.tallies[code]?.toDate ?? 0);
      return [source.id, { pledged, received: exactSum([received, ...reported]), spent }];
    }),
  );
}

/** What the commune's officer recorded of a source since the drive began. */
export function recordedMoney({ drive }: MonthProgress, source: string): MoneySums {
  return { received: 0, ...(drive?.money?.[source] ?? nothing) };
}
