import * as z from 'zod/mini';
import { canonicalJson } from '../canonical.ts';
import { partSchema, type Part } from '../explain/explanation.ts';
import { bilingualSchema } from '../text.ts';
import { idSchema } from '../unit.ts';
import { sha256 } from '../upload-id.ts';
import { rankUnits } from './rank-units.ts';
import { nameOfRubric, type Rubric } from './rubric.ts';
import type { UnitFigures } from './unit-figures.ts';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const rawSchema = z.object({
  value: z.nullable(z.number()),
  of: z.nullable(z.number()),
  unit: z.string(),
  /** The months, files and cells that it was read from. */
  from: z.array(partSchema),
});

const scorePartSchema = z.extend(rawSchema, {
  criterion: z.string(),
  name: bilingualSchema,
  measure: z.enum([
    'target',
    'per-household',
    'months-with',
    'turn-outs',
    'punctuality',
    'completeness',
    'regressions',
  ]),
  weight: z.number(),
  perHousehold: z.nullable(z.number()),
  points: z.number(),
  because: z.nullable(z.enum(['no-target', 'no-households', 'nothing-owed'])),
});

export const rankedUnitSchema = z.object({
  unitId: idSchema,
  name: bilingualSchema,
  rank: z.int().check(z.gte(1)),
  score: z.number(),
  eligible: z.boolean(),
  lacks: z.array(z.enum(['score', 'missing'])),
  missing: z.int(),
  households: rawSchema,
  parts: z.array(scorePartSchema),
});

/** A commune's units ranked on one version of its month: an immutable object under the hash of its content. */
export const rankingSchema = z.object({
  communeId: idSchema,
  period: z.string(),
  /** Of the district's summary, and its hash. */
  version: z.int().check(z.gte(1)),
  summary: hash,
  /** The node of the commune's month, the end of the chain that it was made from. */
  month: hash,
  rubric: z.string(),
  rubricName: bilingualSchema,
  illustrative: z.boolean(),
  units: z.array(rankedUnitSchema),
});
export type Ranking = z.infer<typeof rankingSchema>;

export type RankingOf = Pick<Ranking, 'communeId' | 'period' | 'version' | 'summary' | 'month'>;

export interface MadeRanking {
  ranking: Ranking;
  /** SHA-256 of the body. */
  name: string;
  body: string;
}

/** Pure: the same version and rubric are the same bytes. */
export function makeRanking(of: RankingOf, units: readonly UnitFigures<Part>[], rubric: Rubric): MadeRanking {
  const ranking: Ranking = {
    ...of,
    rubric: nameOfRubric(rubric),
    rubricName: rubric.name,
    illustrative: rubric.illustrative,
    units: rankUnits(units, rubric),
  };
  const body = canonicalJson(ranking);
  return { ranking, name: sha256(body), body };
}

export function keyOfRanking({ communeId, period }: { communeId: string; period: string }, name: string): string {
  return `rankings/${communeId}/${period}/${name}.json`;
}
