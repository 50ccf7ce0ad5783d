import * as z from 'zod/mini';
import { bilingualSchema } from './text.ts';
import { criterionStateSchema, verdictSchema } from './progress.ts';
import { indicatorValueSchema } from './report.ts';
import { idSchema } from './unit.ts';

export const requirementSchema = z.nullable(
  z.union([
    z.object({ is: z.enum(['rate', 'figure']), comparison: z.enum(['>=', '<=', '=']), bound: z.number() }),
    z.object({ is: z.literal('true') }),
    z.object({ is: z.literal('level'), atLeast: z.string(), scale: z.array(z.string()) }),
  ]),
);

export const changeSchema = z.enum(['kept', 'newly-met', 'regressed', 'still-not-met', 'changed']);

export const indicatorViewSchema = z.object({
  code: z.string(),
  text: bilingualSchema,
  verdict: verdictSchema,
  basis: z.enum(['reports', 'kept-for-coverage', 'baseline']),
  /** The commune's value: what the units reported so far, or the baseline's where none has. */
  value: z.nullable(indicatorValueSchema),
  /** For ratios, for display; decisions are made on the figures themselves. */
  percent: z.nullable(z.number()),
  requirement: requirementSchema,
  /** How much more (or, for `<=`, less) is needed: of the numerator for a rate, of the figure itself otherwise; whole where it is counted. */
  gap: z.nullable(z.number()),
  coverage: z.object({ reported: z.int(), expected: z.int() }),
  /** Period of the oldest figure in the value. */
  oldest: z.nullable(z.string()),
  /** Units that hold it back, being below the requirement themselves: furthest first. */
  heldBackBy: z.array(z.string()),
  notReported: z.array(z.string()),
  /** How sure the threshold is; see the pack. */
  thresholdCertainty: z.string(),
});
export type IndicatorView = z.infer<typeof indicatorViewSchema>;

export const criterionViewSchema = z.object({
  number: z.int(),
  name: bilingualSchema,
  state: criterionStateSchema,
  since: z.string(),
  sinceLastMonth: changeSchema,
  sinceBaseline: changeSchema,
  /** True where the state was kept because not all units have reported: “chưa đủ số liệu”. */
  waitingForUnits: z.boolean(),
  indicators: z.array(indicatorViewSchema),
});
export type CriterionView = z.infer<typeof criterionViewSchema>;

const tallyViewSchema = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  month: z.number(),
  toDate: z.number(),
  coverage: z.object({ reported: z.int(), expected: z.int() }),
});

/** A cross-check of one indicator's sources that disagrees by more than it should. */
const crossCheckSchema = z.object({
  indicator: z.string(),
  counted: z.number(),
  crossCheck: z.number(),
  message: bilingualSchema,
});

/** A commune's month as people read it. */
export const progressViewSchema = z.object({
  communeId: idSchema,
  name: bilingualSchema,
  period: z.string(),
  periodText: bilingualSchema,
  rules: z.object({ pack: z.string(), register: z.string(), decision: z.string(), illustrative: z.array(z.string()) }),
  criteriaMet: z.int(),
  criteriaNotMet: z.int(),
  criteriaNotAssessable: z.int(),
  criteria: z.array(criterionViewSchema),
  movements: z.array(tallyViewSchema),
  resources: z.array(tallyViewSchema),
  crossChecks: z.array(crossCheckSchema),
});
export type ProgressView = z.infer<typeof progressViewSchema>;
