import * as z from 'zod/mini';
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
  spending: { kind: z.literal('spending'), ...said },
} as const;

const sumsSchema = z.object({ pledged: z.number(), spent: z.number() });

/** Source → what was pledged and spent since the drive began, in đồng. */
export const moneyState = { money: z.exactOptional(z.record(z.string(), sumsSchema)) };

export const carryMoney: CarryPart<'money'> = (before, { acts }) => {
  const money: Record<string, z.infer<typeof sumsSchema>> = { ...before.money };
  for (const act of acts) {
    if (act.kind !== 'pledge' && act.kind !== 'spending') continue;
    const { pledged, spent } = money[act.source] ?? { pledged: 0, spent: 0 };
    money[act.source] =
      act.kind === 'pledge'
        ? { pledged: exactSum([pledged, act.amount]), spent }
        : { pledged, spent: exactSum([spent, act.amount]) };
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

/** Since the drive began, by source: received is what the units report, the rest what the commune's officer recorded. */
export function moneyOf({ campaign }: MonthRules, { drive, tallies }: MonthProgress): ReadonlyMap<string, MoneySums> {
  return new Map(
    (campaign.money ?? []).map(({ id, received }) => {
      const { pledged, spent } = drive?.money?.[id] ?? { pledged: 0, spent: 0 };
      return [id, { pledged, received: exactSum(received.map((code) => tallies[code]?.toDate ?? 0)), spent }];
    }),
  );
}
