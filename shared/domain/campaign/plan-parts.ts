import * as z from 'zod/mini';
import { familyItemsSchema } from './family-items.ts';
import { moneySourceSchema } from './money-source.ts';
import { objectivesSchema } from './objectives.ts';
import { targetsSchema } from './target.ts';

/** What a campaign says beside what is reported every month. A campaign without them is one all the same. */
export const planParts = {
  objectives: z.optional(objectivesSchema),
  targets: z.optional(targetsSchema),
  money: z.optional(z.array(moneySourceSchema)),
  familyItems: z.optional(familyItemsSchema),
  /** The indicator whose total is a unit's number of households, and the rows that say how many of them are something. */
  households: z.optional(z.object({ of: z.string(), among: z.array(z.string()) })),
  /** Of the monthly turn-out: the movement that counts general cleanings, and those that say what was done. */
  turnOut: z.optional(z.object({ cleaning: z.string(), did: z.array(z.string()) })),
} as const;
