import * as z from 'zod/mini';

/** A number for each unit of measure of the form (hộ, m, đồng …), and one for all the others. */
const byUnitSchema = z.object({ default: z.number(), byUnit: z.record(z.string(), z.number()) });
export type ByUnit = z.infer<typeof byUnitSchema>;

/** What a figure is: the two of a rate, what stands from month to month, or what was done in the month. */
const measureSchema = z.enum(['total', 'met', 'level', 'increment']);
export type Measure = z.infer<typeof measureSchema>;

/**
 * When a report looks odd beside other months and other units. A rule that is left out is not applied. Warnings only: no
 * verdict rests on them.
 */
export const checkRulesSchema = z.object({
  id: z.string(),
  version: z.string(),
  /** Where the bounds come from. */
  source: z.string(),
  /** A level is lower than what was held before by more than so many percent of it. */
  levelFell: z.optional(z.object({ toleratedPercent: byUnitSchema })),
  /** A denominator of at least the floor, now or before, moves by more than so many percent. */
  totalChanged: z.optional(z.object({ percent: z.number(), floor: byUnitSchema })),
  /** A figure is at least so many times another month's, or that one's so many times it, the larger being at least the floor. */
  tenfoldJump: z.optional(z.object({ times: z.number(), of: z.array(measureSchema), floor: byUnitSchema })),
  /** Of the increments that are not zero in both months, at least so many percent, and so many in number, are the same. */
  copiedFromLastMonth: z.optional(z.object({ percent: z.number(), atLeast: z.int() })),
  /** A figure of at least the floor is more than so many times the median of at least so many other units of the kind. */
  farFromOtherUnits: z.optional(
    z.object({
      times: z.number(),
      otherUnits: z.int(),
      of: z.array(measureSchema),
      floor: byUnitSchema,
      /** Indicator whose total is a unit's number of households: what is done is compared per household. */
      households: z.optional(z.string()),
    }),
  ),
  /** Two sources of one rate, each complete, are more than so many points apart. */
  sourcesDiffer: z.optional(z.object({ points: z.number() })),
});
export type CheckRules = z.infer<typeof checkRulesSchema>;

export function boundOf(bounds: ByUnit, unit: string): number {
  return (Object.hasOwn(bounds.byUnit, unit) ? bounds.byUnit[unit] : undefined) ?? bounds.default;
}
