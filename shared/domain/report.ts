import * as z from 'zod/mini';
import { idSchema } from './unit.ts';

/** Figures are finite, not negative, and small enough that a double holds them exactly as written (15 digits). */
export const figureSchema = z.number().check(z.gte(0), z.lte(1e15));

const ratioSchema = z.strictObject({ total: figureSchema, met: figureSchema });
const singleSchema = z.strictObject({
  value: z.union([z.boolean(), z.string().check(z.maxLength(100)), figureSchema]),
});
const notApplicableSchema = z.strictObject({ notApplicable: z.literal(true) });

/** What a unit says of one indicator: denominator and numerator, or one value, or that it does not apply to the unit. */
export const indicatorValueSchema = z.union([ratioSchema, singleSchema, notApplicableSchema]);
export type IndicatorValue = z.infer<typeof indicatorValueSchema>;

/** The month's figure of a movement or resource. Zero, missing and not applicable stay three things. */
export const monthFigureSchema = z.union([figureSchema, notApplicableSchema]);
export type MonthFigure = z.infer<typeof monthFigureSchema>;

export const nominationSchema = z.object({
  kind: z.enum(['collective', 'individual']),
  name: z.string().check(z.maxLength(200)),
  achievement: z.string().check(z.maxLength(1000)),
});

/** One unit's report of one month, whatever file it came in. */
export const reportSchema = z.object({
  unit: idSchema,
  period: z.string(),
  indicators: z.record(z.string(), indicatorValueSchema),
  movements: z.record(z.string(), monthFigureSchema),
  resources: z.record(z.string(), monthFigureSchema),
  notes: z.object({
    difficulties: z.string().check(z.maxLength(4000)),
    nextMonth: z.string().check(z.maxLength(4000)),
  }),
  nominations: z.array(nominationSchema).check(z.maxLength(100)),
});
export type Report = z.infer<typeof reportSchema>;
