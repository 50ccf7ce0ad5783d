import * as z from 'zod/mini';
import { driveStateSchema } from './drive/state.ts';
import { slotFactsSchema } from './slot.ts';
import { idSchema } from './unit.ts';
import { indicatorValueSchema, monthFigureSchema } from './report.ts';

const label = z.string();

/** A value and the period whose report it came from: months without a new value keep the last one, with its age. */
const heldValueSchema = z.object({ value: indicatorValueSchema, period: label });
export type HeldValue = z.infer<typeof heldValueSchema>;

const heldFigureSchema = z.object({ value: monthFigureSchema, period: label });
export type HeldFigure = z.infer<typeof heldFigureSchema>;

export const verdictSchema = z.enum(['met', 'missed', 'not-applicable', 'not-assessable', 'unknown']);
/** `not-assessable`: the threshold is not known. `unknown`: nothing was ever reported and there is no baseline. */
export type IndicatorVerdict = z.infer<typeof verdictSchema>;

export const criterionStateSchema = z.enum(['met', 'not-met', 'not-assessable']);
export type CriterionState = z.infer<typeof criterionStateSchema>;

const criterionMemorySchema = z.object({ is: criterionStateSchema, since: label });
export type CriterionMemory = z.infer<typeof criterionMemorySchema>;

const tallySchema = z.object({
  /** Sum of this period's increments. */
  month: z.number(),
  /** Sum since the drive began. */
  toDate: z.number(),
  /** How many units gave a figure this period; of a level, how many hold one. */
  units: z.int(),
});
export type Tally = z.infer<typeof tallySchema>;

export const confirmationSchema = z.object({ by: z.string(), at: z.string(), current: z.boolean() });
/** Who confirmed the month; `current` while it says what it said then. */
export type Confirmation = z.infer<typeof confirmationSchema>;

/**
 * A commune's month on the criteria, compact: what next month needs, nothing that depends on the clock, no provenance.
 * What people read is derived from it by `viewProgress`.
 */
export const monthProgressSchema = z.object({
  communeId: idSchema,
  period: label,
  /** Versions of what it was judged by. */
  rules: z.object({ pack: z.string(), register: z.string() }),
  /** Indicator → unit → newest value. */
  values: z.record(z.string(), z.record(z.string(), heldValueSchema)),
  /** Movement of kind level → unit → newest figure. */
  levels: z.record(z.string(), z.record(z.string(), heldFigureSchema)),
  tallies: z.record(z.string(), tallySchema),
  verdicts: z.record(z.string(), verdictSchema),
  criteria: z.record(z.string(), criterionMemorySchema),
  slots: z.record(z.string(), slotFactsSchema),
  /** What was done up to now beside reporting; absent where nothing was. */
  drive: z.exactOptional(driveStateSchema),
  confirmation: z.exactOptional(confirmationSchema),
});
export type MonthProgress = z.infer<typeof monthProgressSchema>;
