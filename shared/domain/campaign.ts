import * as z from 'zod/mini';
import { metricSchema } from './campaign/metric.ts';
import { planParts } from './campaign/plan-parts.ts';
import { citationSchema } from './citation.ts';
import { dateSchema } from './calendar/dates.ts';
import { labelSchema } from './calendar/labels.ts';
import { drivePlanSchema } from './drive/plan.ts';
import { bilingualSchema } from './text.ts';
import { idSchema } from './unit.ts';
import { indicatorValueSchema } from './report.ts';

export type { Metric } from './campaign/metric.ts';

/** A year-long drive of one commune: its months, its criteria, and what its hamlets count. */
export const campaignSchema = z.object({
  id: z.string(),
  version: z.string(),
  source: z.string(),
  /** The plan that its commune's reports are founded on; null where none is known. */
  plan: z.nullable(citationSchema),
  theme: bilingualSchema,
  communes: z.array(idSchema),
  firstPeriod: labelSchema,
  lastPeriod: labelSchema,
  /** The drive's first day by its plan, where its first period begins before it. */
  firstDay: z.optional(dateSchema),
  /** The drive's last day, where it ends before its last period does. */
  lastDay: z.optional(dateSchema),
  /** Rules are named with their version (`id@version`), so that a newer file never changes a month by itself. */
  pack: z.string(),
  packOverride: z.optional(z.string()),
  register: z.string(),
  checkRules: z.string(),
  movements: z.array(metricSchema),
  resources: z.array(metricSchema),
  ...planParts,
  /** The movements that go together, where the drive counts both: how many gave land, and how much. */
  landGiven: z.optional(z.object({ donors: z.string(), area: z.string() })),
  drive: z.optional(drivePlanSchema),
});
export type Campaign = z.infer<typeof campaignSchema>;

/** Where a commune stood when the drive began, as values from which the states follow. */
export const baselineSchema = z.object({
  communeId: idSchema,
  version: z.string(),
  source: z.string(),
  illustrative: z.boolean(),
  /** The last period before the drive: the age of what is carried from the baseline. */
  period: labelSchema,
  indicators: z.record(z.string(), indicatorValueSchema),
});
export type Baseline = z.infer<typeof baselineSchema>;
