import * as z from 'zod/mini';
import { citationSchema } from '../citation.ts';
import { reporterKinds } from '../unit.ts';
import { bilingualSchema } from '../text.ts';

const share = z.number().check(z.gte(0), z.lte(1));
const metric = z.string();
const fraction = z.object({ parts: z.int().check(z.gte(0)), of: z.int().check(z.gte(1)) });

/** How a criterion turns what a unit did into a share of its points, from 0 to 1. */
const measureSchema = z.discriminatedUnion('is', [
  /** Since the drive began, of the unit’s target for it; more than the target is worth no more. */
  z.object({ is: z.literal('target'), metric }),
  /** Since the drive began, for each household of the unit, of what the best unit did for each of its own. */
  z.object({ is: z.literal('per-household'), metric }),
  /** Months in which the unit did any of it, of the months that it was there. */
  z.object({ is: z.literal('months-with'), metric }),
  /** Months with a day on which the unit turned out (ngày ra quân), of those since such days are recorded. */
  z.object({ is: z.literal('turn-outs') }),
  /** What a month’s report is worth by how it came, of the months that a report was owed and not excused. */
  z.object({
    is: z.literal('punctuality'),
    worth: z.object({ 'on-time': share, late: share, rejected: share, missing: share }),
  }),
  /** Indicators for which the unit holds a value, of those that are asked of it; a month with a file that was refused takes this much away. */
  z.object({ is: z.literal('completeness'), rejectedTry: share }),
  /** All, less this much for each indicator that the unit once met and misses at the end. */
  z.object({ is: z.literal('regressions'), each: share }),
]);
export type Measure = z.infer<typeof measureSchema>;

const criterionSchema = z.object({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: bilingualSchema,
  /** Points; those of all criteria together are 100. */
  weight: z.number().check(z.gt(0)),
  measure: measureSchema,
  /** The line of the plan that it is founded on. */
  source: z.string(),
  /** True where that line does not say how much it weighs. */
  illustrative: z.boolean(),
});
export type RubricCriterion = z.infer<typeof criterionSchema>;

/** How units are ranked and a council decides. Never changed: the next version stands beside it. */
export const rubricSchema = z
  .object({
    id: z.string(),
    version: z.string(),
    name: bilingualSchema,
    source: z.string(),
    /** True where nobody has laid it down: papers say so. */
    illustrative: z.boolean(),
    /** Căn cứ of the papers, beside the campaign’s plan. */
    bases: z.array(citationSchema),
    /** Campaigns whose units are ranked by it, by id. */
    campaigns: z.array(z.string()),
    /** Which units are ranked: they are asked for the same things. */
    of: z.array(z.enum(reporterKinds)).check(z.minLength(1)),
    /** Indicators whose denominator is all households of a unit: the first that the unit holds is taken. */
    households: z.array(z.string()).check(z.minLength(1)),
    criteria: z.array(criterionSchema).check(z.minLength(1), z.maxLength(30)),
    /** Between equal scores more points in the first of these decide, then in the next; equal in all is the same rank. */
    ties: z.array(z.string()),
    /** Đủ điều kiện khen thưởng. */
    eligible: z.object({ score: z.number(), mostMissing: z.int().check(z.gte(0)) }),
    council: z.object({
      /** At least so many of so many members must be there: two of three. */
      quorum: fraction,
      /** More than so many of so many who are there must be for it: one of two. */
      majority: fraction,
    }),
    /** Whether the same nominee can be chosen for two ranks, or in two rounds. */
    sameAchievementForTwoRanks: z.boolean(),
  })
  .check(
    z.refine(({ criteria }) => sumOf(criteria) === 100, 'weights do not add up to 100'),
    z.refine(({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length, 'a criterion is twice'),
    z.refine(({ criteria, ties }) => ties.every((id) => criteria.some((each) => each.id === id)), 'no such criterion'),
  );
export type Rubric = z.infer<typeof rubricSchema>;

/** In hundredths: 12.5 and 0.1 are added without binary fractions. */
const sumOf = (criteria: { weight: number }[]): number =>
  criteria.reduce((sum, { weight }) => sum + Math.round(weight * 100), 0) / 100;

export const nameOfRubric = ({ id, version }: Pick<Rubric, 'id' | 'version'>): string => `${id}@${version}`;

/** Of several for one campaign the last that is given: a later version stands behind an earlier one. */
export function rubricFor(rubrics: readonly Rubric[], campaignId: string): Rubric | undefined {
  return rubrics.findLast(({ campaigns }) => campaigns.includes(campaignId));
}
