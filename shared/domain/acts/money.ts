import * as z from 'zod/mini';
import { dateSchema } from '../calendar/dates.ts';
import { idSchema } from '../unit.ts';
import { words } from './words.ts';

/** A hundred billion đồng: a hundredfold of what any commune's drive is given at once, and a figure with its marks lost is more. */
export const mostMoney = 100_000_000_000;

const common = {
  /** One of the campaign's sources. */
  source: idSchema,
  amount: z.int().check(z.gte(1), z.lte(mostMoney)),
  date: dateSchema.check(z.maxLength(10)),
  /** Number of the voucher, decision or line of the book: what tells two of the same amount apart. */
  ref: words(100),
};

/** Of what kind who gives is: never who it is. */
export const giverKinds = ['state', 'firm', 'organisation', 'household', 'individual', 'other'] as const;

/** What an act of money adds to. */
export const moneySideOf = { pledge: 'pledged', receipt: 'received', spending: 'spent' } as const;
type MoneyKind = keyof typeof moneySideOf;

export function isMoney<A extends { kind: string }>(act: A): act is Extract<A, { kind: MoneyKind }> {
  return Object.hasOwn(moneySideOf, act.kind);
}

export const moneyShapes = {
  /** Somebody undertook to give it. */
  pledge: { kind: z.literal('pledge'), ...common, giver: z.enum(giverKinds) },
  /** It came to the commune itself: what comes to a hamlet is in the hamlet's report, and is not recorded again. */
  receipt: { kind: z.literal('receipt'), ...common, giver: z.enum(giverKinds) },
  spending: { kind: z.literal('spending'), ...common, purpose: words(300) },
} as const;
