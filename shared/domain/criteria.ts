import * as z from 'zod/mini';
import { citationSchema, shortCitation } from './citation.ts';
import { bilingualSchema } from './text.ts';
import { reporterKinds } from './unit.ts';

/** How sure the text or the threshold is; see `certainty` in the pack's file. */
const certaintySchema = z.enum(['seen', 'recalled-high', 'recalled-medium', 'unknown']);
const thresholdSchema = z.nullable(z.union([z.number(), z.boolean()]));

/** Who reports an indicator, in what form, and how the units' values become the commune's. */
const reportingSchema = z.object({
  by: z.enum(reporterKinds),
  /** Others who report it too; their figures are compared with those that count, never added. */
  crossCheckedBy: z.optional(z.array(z.enum(reporterKinds))),
  combine: z.enum(['ratio-of-sums', 'all-true', 'own-figure', 'latest']),
  /** How the form words the row, where that is shorter than the decision's text. */
  label: z.optional(z.string()),
  /** Unit of measure of the numerator and denominator on the form (km, hộ, người …). */
  formUnit: z.string(),
});

export const indicatorSchema = z.object({
  code: z.string(),
  text: bilingualSchema,
  unit: z.string(),
  kind: z.enum(['boolean', 'percent', 'number', 'count']),
  comparison: z.enum(['=', '>=', '<=']),
  threshold: thresholdSchema,
  thresholdNorthernMidlands: thresholdSchema,
  thresholdByYearNorthernMidlands: z.nullable(z.record(z.string(), z.number())),
  /** For indicators that are rated: the level asked for, on the scale named by `levelScale`. */
  requiredLevel: z.nullable(z.string()),
  levelScale: z.optional(z.string()),
  textCertainty: certaintySchema,
  thresholdCertainty: certaintySchema,
  note: z.optional(z.string()),
  source: z.optional(z.string()),
  reporting: reportingSchema,
});
export type Indicator = z.infer<typeof indicatorSchema>;

const criterionSchema = z.object({
  number: z.int().check(z.gte(1)),
  name: bilingualSchema,
  group: z.string(),
  indicators: z.array(indicatorSchema),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** A set of criteria as a decision lays it down: data, valid only together with its id and its years. */
export const packSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: bilingualSchema,
  decision: citationSchema,
  /** The part of the decision that it is: “Phụ lục II”. */
  part: z.string(),
  amendedBy: z.array(citationSchema),
  period: z.string(),
  note: z.string(),
  certainty: z.record(z.string(), z.string()),
  /** Rating scales, lowest first. */
  levelScales: z.record(z.string(), z.array(z.string())),
  levelScalesCertainty: certaintySchema,
  criteria: z.array(criterionSchema),
});
export type Pack = z.infer<typeof packSchema>;

/** What a province fills in where the decision leaves it open, or sets higher. */
export const packOverrideSchema = z.object({
  id: z.string(),
  packId: z.string(),
  version: z.string(),
  /** What it is, within a sentence. */
  name: bilingualSchema,
  source: z.string(),
  /** True for figures that only illustrate: `số liệu minh họa`. */
  illustrative: z.boolean(),
  thresholds: z.record(z.string(), z.number()),
});
export type PackOverride = z.infer<typeof packOverrideSchema>;

/** What an indicator asks of a commune. `null`: not known, so that the indicator cannot be assessed, and is never met. */
export type Requirement =
  | { is: 'rate' | 'figure'; comparison: '>=' | '<=' | '='; bound: number }
  | { is: 'true' }
  | { is: 'level'; atLeast: string; scale: string[] }
  | null;

/** “Quyết định số 318/QĐ-TTg ngày 08/3/2022, Phụ lục II” */
export function decisionText({ decision, part }: Pack): string {
  return [shortCitation(decision), part].filter((each) => each !== '').join(', ');
}

export function indicatorsOf(pack: Pack): Indicator[] {
  return pack.criteria.flatMap((criterion) => criterion.indicators);
}

/** The requirement in force in a year for a commune of the northern midlands and mountains, after the province's override. */
export function requirementOf(indicator: Indicator, context: RequirementContext): Requirement {
  if (indicator.requiredLevel !== null) return levelRequirement(indicator, context.pack);
  if (indicator.kind === 'boolean') return indicator.threshold === true ? { is: 'true' } : null;
  const bound = context.override?.thresholds[indicator.code] ?? decreedBound(indicator, context.year);
  if (bound === null) return null;
  return { is: indicator.kind === 'percent' ? 'rate' : 'figure', comparison: indicator.comparison, bound };
}

export interface RequirementContext {
  pack: Pack;
  override: PackOverride | undefined;
  /** Year of the period, such as `2024`. */
  year: string;
}

function levelRequirement(indicator: Indicator, pack: Pack): Requirement {
  const scale = pack.levelScales[indicator.levelScale ?? ''];
  if (!scale || indicator.requiredLevel === null) return null;
  return { is: 'level', atLeast: indicator.requiredLevel, scale };
}

function decreedBound(indicator: Indicator, year: string): number | null {
  const bound = indicator.thresholdByYearNorthernMidlands?.[year] ?? indicator.thresholdNorthernMidlands;
  return typeof bound === 'number' ? bound : null;
}
