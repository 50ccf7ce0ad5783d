import * as z from 'zod/mini';
import { metricsOf, type Metric } from '../campaign/metric.ts';
import { illustrativeTargets, targetsOf } from '../campaign/target.ts';
import { completenessOf } from '../completeness.ts';
import { displayPercent } from '../figure.ts';
import { periodText } from '../period.ts';
import { criterionStateSchema } from '../progress.ts';
import type { CommuneMonth } from '../summarize.ts';
import { bilingualSchema } from '../text.ts';
import { reportersOf } from '../unit.ts';
import { illustrativeSources, viewProgress } from '../view-progress.ts';

const rowSchema = z.object({
  code: z.string(),
  label: z.string(),
  unit: z.string(),
  /** A level says what there is now: of it a month has no share. */
  measures: z.enum(['increment', 'level']),
  month: z.number(),
  toDate: z.number(),
  /** For the whole drive; null where none is set. */
  target: z.nullable(z.number()),
  percent: z.nullable(z.number()),
});

const publicCriterionSchema = z.object({
  number: z.int(),
  name: bilingualSchema,
  state: criterionStateSchema,
  /** Since last month; null of a provisional month, and where nothing changed. */
  change: z.nullable(z.enum(['newly-met', 'regressed'])),
});

/** A commune's month as anybody may see it: figures of the whole commune, nobody's name, no unit's, no text that a unit wrote. */
export const publicMonthSchema = z.object({
  period: z.string(),
  periodText: bilingualSchema,
  status: z.enum(['provisional', 'official', 'restated']),
  /** Of the district's summary; 0 while provisional. */
  version: z.int(),
  publishedAt: z.nullable(z.string()),
  criteriaMet: z.int(),
  criteria: z.array(publicCriterionSchema),
  /** Of the reports that are owed. */
  reports: z.object({ owed: z.int(), received: z.int() }),
  movements: z.array(rowSchema),
  resources: z.array(rowSchema),
  illustrative: z.array(z.string()),
});
export type PublicMonth = z.infer<typeof publicMonthSchema>;

interface Published {
  version: number;
  publishedAt: string;
}

/** @param published the district's newest version of the month; none while it is provisional */
export function publicMonth(month: CommuneMonth, published: Published | undefined, at: string): PublicMonth {
  const { rules, progress, previous } = month;
  const { criteria, criteriaMet } = viewProgress(rules, progress, previous);
  const units = reportersOf(rules.register, rules.commune.id);
  const { owed, onTime, late } = completenessOf(units, progress.slots, { period: rules.period, at });
  const { movements, resources } = metricsOf(rules.campaign, rules.period.label);
  return {
    period: rules.period.label,
    periodText: periodText(rules),
    status: statusOf(published),
    version: published?.version ?? 0,
    publishedAt: published?.publishedAt ?? null,
    criteriaMet,
    criteria: criteria.map(({ number, name, state, sinceLastMonth }) => ({
      number,
      name,
      state,
      change: published === undefined ? null : changed(sinceLastMonth),
    })),
    reports: { owed, received: onTime + late },
    movements: rowsOf(month, movements),
    resources: rowsOf(month, resources),
    illustrative: [...illustrativeSources(rules), ...illustrativeTargets(rules)],
  };
}

function statusOf(published: Published | undefined): PublicMonth['status'] {
  if (published === undefined) return 'provisional';
  return published.version === 1 ? 'official' : 'restated';
}

/** What is lost before a month is closed may only be late or mistyped: it is told of once it is official. */
function changed(change: string): 'newly-met' | 'regressed' | null {
  return change === 'newly-met' || change === 'regressed' ? change : null;
}

function rowsOf({ rules, progress }: CommuneMonth, metrics: readonly Metric[]): PublicMonth['movements'] {
  const targets = targetsOf(rules);
  return metrics.map(({ code, label, unit, measures }) => {
    const { month, toDate } = progress.tallies[code] ?? { month: 0, toDate: 0 };
    const target = targets.get(code)?.commune;
    const percent = target === undefined ? null : displayPercent({ met: toDate, total: target });
    return { code, label, unit, measures, month, toDate, target: target ?? null, percent };
  });
}
