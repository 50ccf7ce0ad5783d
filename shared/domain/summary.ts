import * as z from 'zod/mini';
import { moneySumsSchema } from './drive/money.ts';
import { driveSummarySchema } from './drive/summary-part.ts';
import { restatementSchema } from './restate/restatement.ts';
import { idSchema } from './unit.ts';

const count = z.int().check(z.gte(0));

/** How many of the reports that were owed came, and how. Rates are 0-100 % by construction. */
export const completenessSchema = z.object({
  /** Units that owe a report this period: the sum of the six below. */
  owed: count,
  onTime: count,
  late: count,
  rejected: count,
  missing: count,
  excused: count,
  notDue: count,
  /** Percentage of owed reports (excused ones aside) that are in, for display. */
  rate: z.number().check(z.gte(0), z.lte(100)),
});
export type Completeness = z.infer<typeof completenessSchema>;

/** `received = accepted + superseded + rejected + late + waiting + lost`, counted from the bucket against the ledger. */
export const proofSchema = z.object({
  received: count,
  accepted: count,
  superseded: count,
  rejected: count,
  late: count,
  waiting: count,
  lost: count,
});
export type Proof = z.infer<typeof proofSchema>;

/** Criteria by number, not one item a criterion: a district of 166 communes stays below 200 KB whatever changes. */
const changeSchema = z.object({
  since: z.enum(['last-month', 'baseline']),
  newlyMet: z.array(z.int()),
  regressed: z.array(z.int()),
});

export const communeSummarySchema = z.object({
  communeId: idSchema,
  name: z.string(),
  criteriaMet: count,
  met: z.array(z.int()),
  notMet: z.array(z.int()),
  notAssessable: z.array(z.int()),
  /** Criteria whose state was kept because not all units have reported. */
  waitingForUnits: z.array(z.int()),
  /** At most one item a `since`; none where nothing changed. */
  changes: z.array(changeSchema),
  completeness: completenessSchema,
  /** Whether the commune's officer had confirmed these figures; a close does not wait for it. */
  confirmed: z.nullable(z.object({ by: z.string(), at: z.string() })),
  /** This period's sum of each movement and resource. */
  month: z.record(z.string(), z.number()),
  /** Absent in months before it is asked for, and of very many communes. */
  drive: z.exactOptional(driveSummarySchema),
});
export type CommuneSummary = z.infer<typeof communeSummarySchema>;

const coverageSchema = z.object({ reported: count, expected: count });
const ratioTotalSchema = z.object({
  met: z.number(),
  total: z.number(),
  percent: z.nullable(z.number()),
  coverage: coverageSchema,
});
const tallyTotalSchema = z.object({
  label: z.string(),
  unit: z.string(),
  month: z.number(),
  toDate: z.number(),
  /** For the whole drive, of the communes that have one. */
  target: z.exactOptional(z.number()),
});

export const totalsSchema = z.object({
  communes: count,
  criteriaMet: count,
  criteriaNotMet: count,
  criteriaNotAssessable: count,
  /** Indicators that are ratios, as reported by the units: sums of numerators and denominators over the district. */
  indicators: z.record(z.string(), ratioTotalSchema),
  movements: z.record(z.string(), tallyTotalSchema),
  resources: z.record(z.string(), tallyTotalSchema),
  /** Source → what was pledged, received and spent since the drive began, in đồng. */
  money: z.exactOptional(z.record(z.string(), moneySumsSchema)),
  /** Sums of the communes' drives. */
  drive: z.exactOptional(driveSummarySchema),
});
export type Totals = z.infer<typeof totalsSchema>;

/** What is compared between versions: figures and states. Two contents that are equal are one version. */
export const summaryContentSchema = z.object({
  districtId: idSchema,
  name: z.string(),
  period: z.string(),
  from: z.string(),
  to: z.string(),
  communes: z.array(communeSummarySchema),
  totals: totalsSchema,
  completeness: completenessSchema,
  /** What of the thresholds and starting values is only illustrative (“số liệu minh họa”): never to be shown without saying so. */
  illustrative: z.array(z.string()),
});
export type SummaryContent = z.infer<typeof summaryContentSchema>;

/** What a commune's units wrote, joined and cut; whole in the node of its month. */
export const communeTextsSchema = z.object({
  communeId: idSchema,
  name: z.string(),
  /** How many units wrote anything. */
  units: count,
  difficulties: z.string(),
  nextMonth: z.string(),
});
export type CommuneTexts = z.infer<typeof communeTextsSchema>;

/** The two texts of a month, by commune: no part of what is compared between versions, and in no event. */
export const summaryTextsSchema = z.object({
  communes: z.array(communeTextsSchema),
  /** How many communes wrote something for which there was no room. */
  omitted: count,
});
export type SummaryTexts = z.infer<typeof summaryTextsSchema>;

/** A published version of a district's month: immutable. */
export const summaryVersionSchema = z.object({
  version: z.int().check(z.gte(1)),
  closedAt: z.string(),
  publishedAt: z.string(),
  /** SHA-256 of the content's canonical JSON. */
  hash: z.string(),
  /** Key of the object that holds the detail behind every figure. */
  detailKey: z.string(),
  proof: proofSchema,
  content: summaryContentSchema,
  texts: z.exactOptional(summaryTextsSchema),
  /** From version 2 on. */
  restatement: z.exactOptional(restatementSchema),
});
export type SummaryVersion = z.infer<typeof summaryVersionSchema>;
