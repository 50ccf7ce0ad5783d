import * as z from 'zod/mini';
import { labelSchema } from '../calendar/labels.ts';

export const metricSchema = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  /** An increment is added up over the months; a level replaces the month before's. */
  measures: z.enum(['increment', 'level']),
  /** First period whose form has this row; before it the row is not missing. */
  since: labelSchema,
  /** The most that one unit can answer, where that is less than what is absurd of the unit of measure: a hamlet is one hamlet. */
  most: z.optional(z.number()),
  /** Counted only whole, although its unit of measure may have decimals: rows of before are read as they were. */
  whole: z.optional(z.boolean()),
});
export type Metric = z.infer<typeof metricSchema>;

interface Counted {
  movements: Metric[];
  resources: Metric[];
}

/** What a month's form asks to be counted: a row that comes later is in no figure of the months before it. */
export function metricsOf(campaign: Counted, period: string): Counted {
  const isAsked = ({ since }: Metric): boolean => since <= period;
  return { movements: campaign.movements.filter(isAsked), resources: campaign.resources.filter(isAsked) };
}

/** The same, movements and resources together: their codes differ. */
export function allMetricsOf(campaign: Counted, period: string): Metric[] {
  const { movements, resources } = metricsOf(campaign, period);
  return [...movements, ...resources];
}
