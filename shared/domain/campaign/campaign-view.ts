import * as z from 'zod/mini';
import { bilingualSchema } from '../text.ts';
import { idSchema } from '../unit.ts';
import { familyItemsSchema } from './family-items.ts';
import { moneySourceSchema } from './money-source.ts';

const criterion = z.object({
  number: z.int(),
  name: bilingualSchema,
  /** In the month that is asked about. */
  state: z.enum(['met', 'not-met', 'not-assessable']),
});

const metric = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  measures: z.enum(['increment', 'level']),
  since: z.string(),
  target: z.nullable(z.number()),
  targetIllustrative: z.boolean(),
  /** The target of each hamlet. */
  hamlets: z.record(z.string(), z.number()),
});

/** A drive as it was given: what for, when, toward what, counted how. */
export const campaignViewSchema = z.object({
  communeId: idSchema,
  name: bilingualSchema,
  campaign: z.object({ id: z.string(), version: z.string(), source: z.string(), plan: z.nullable(z.string()) }),
  theme: bilingualSchema,
  from: z.string(),
  to: z.string(),
  periods: z.array(z.string()),
  /** The month that the states of the criteria are of: the newest that has begun; null before the drive. */
  period: z.nullable(z.string()),
  objectives: z.object({
    /** As the plan says; null where no plan is known. */
    plan: z.nullable(z.object({ keep: z.int(), meet: z.int(), line: z.string() })),
    /** How it is known which criteria they are. */
    which: bilingualSchema,
    keep: z.array(criterion),
    meet: z.array(criterion),
  }),
  movements: z.array(metric),
  resources: z.array(metric),
  money: z.array(moneySourceSchema),
  familyItems: z.nullable(familyItemsSchema),
  illustrative: z.array(z.string()),
});
export type CampaignView = z.infer<typeof campaignViewSchema>;
