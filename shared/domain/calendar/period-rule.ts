import * as z from 'zod/mini';

const workingDays = z.int().check(z.lte(30));
const atLeastOne = workingDays.check(z.gte(1));

/** How a label such as `2024-03` becomes dates. Data, because each province may set its own (Nghị định 09/2019/NĐ-CP, Điều 8 and 12). */
export const periodRuleSchema = z
  .object({
    id: z.string(),
    source: z.string(),
    timeZone: z.string(),
    /** The zone's offset, the same all year: a rule for a zone with summer time would need more than this. */
    utcOffset: z.string().check(z.regex(/^[+-]([01]\d|2[0-3]):[0-5]\d$/)),
    /** First day of a month's period: 15 gives 15th of the month before to 14th; 1 gives the calendar month. */
    startDay: z.int().check(z.gte(1), z.lte(28)),
    /** Working days after the last day by which each level must have sent its report upwards: at least one (Điều 8 khoản 5). */
    deadlines: z
      .object({ unit: atLeastOne, commune: atLeastOne, district: atLeastOne })
      .check(z.refine(({ unit, commune }) => unit <= commune, 'a commune cannot report before its units')),
    /** Working days after the commune's deadline in which reports still count. */
    graceWorkingDays: workingDays.check(z.gte(0)),
  })
  .check(
    z.refine(
      ({ deadlines, graceWorkingDays }) => deadlines.commune + graceWorkingDays < deadlines.district,
      'a district cannot report before its month is closed',
    ),
  );
export type PeriodRule = z.infer<typeof periodRuleSchema>;

/** The rules of an installation. One zone: with two, a change of rule would count some hours twice or not at all. */
export const periodRulesSchema = z.array(periodRuleSchema).check(
  z.refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'an id twice'),
  z.refine(
    (rules) => new Set(rules.map((rule) => `${rule.timeZone} ${rule.utcOffset}`)).size <= 1,
    'more than one zone',
  ),
);
