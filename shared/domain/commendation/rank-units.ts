import { compareFigures, exactSum } from '../figure.ts';
import type { Bilingual } from '../text.ts';
import type { Rubric, RubricCriterion } from './rubric.ts';
import { forEachHousehold, pointsOf, shareOf, type Share } from './share-of.ts';
import type { RawFigure, UnitFigures } from './unit-figures.ts';

/** What a unit has by one criterion, with all that it follows from. */
export interface ScorePart<From> extends RawFigure<From> {
  criterion: string;
  name: Bilingual;
  measure: RubricCriterion['measure']['is'];
  weight: number;
  perHousehold: number | null;
  points: number;
  /** Why there are no points, where it is not that nothing was done. */
  because: Share['because'];
}

export interface RankedUnit<From> {
  unitId: string;
  name: Bilingual;
  /** From 1; equals share one, and the next has as many above it as there are. */
  rank: number;
  /** The sum of the points of its parts, exactly. */
  score: number;
  eligible: boolean;
  /** Why it is not. */
  lacks: ('score' | 'missing')[];
  missing: number;
  households: RawFigure<From>;
  parts: ScorePart<From>[];
}

/** Best first. The same figures give the same ranking, in whatever order the units come. */
export function rankUnits<From>(units: readonly UnitFigures<From>[], rubric: Rubric): RankedUnit<From>[] {
  const scored = units
    .map((unit) => scoreUnit(unit, units, rubric))
    .toSorted((a, b) => byId.compare(a.unitId, b.unitId));
  const ordered = scored.toSorted((a, b) => compareScored(a, b, rubric));
  return ordered.map((unit) => ({
    ...unit,
    rank: ordered.filter((other) => compareScored(other, unit, rubric) < 0).length + 1,
  }));
}

type Scored<From> = Omit<RankedUnit<From>, 'rank'>;

function scoreUnit<From>(unit: UnitFigures<From>, all: readonly UnitFigures<From>[], rubric: Rubric): Scored<From> {
  const { unitId, name, missing, households } = unit;
  const parts = rubric.criteria.map((criterion) => scorePart(criterion, unit, all));
  const score = exactSum(parts.map(({ points }) => points));
  const lacks: Scored<From>['lacks'] = [
    ...(compareFigures(score, rubric.eligible.score) < 0 ? (['score'] as const) : []),
    ...(missing > rubric.eligible.mostMissing ? (['missing'] as const) : []),
  ];
  return { unitId, name, score, eligible: lacks.length === 0, lacks, missing, households, parts };
}

function scorePart<From>(
  { id, name, weight, measure }: RubricCriterion,
  unit: UnitFigures<From>,
  all: readonly UnitFigures<From>[],
): ScorePart<From> {
  const share = shareOf(measure, unit, { id, all });
  const raw = unit.figures.get(id) ?? { value: null, of: null, unit: '', from: [] };
  return {
    criterion: id,
    name,
    measure: measure.is,
    weight,
    ...raw,
    perHousehold: measure.is === 'per-household' ? forEachHousehold(raw, unit.households) : null,
    points: pointsOf(share, weight),
    because: share.because,
  };
}

/** Below zero where the first stands above the second; zero where nothing tells them apart. */
function compareScored(a: Scored<unknown>, b: Scored<unknown>, { ties }: Rubric): number {
  const decided = [
    compareFigures(b.score, a.score),
    ...ties.map((id) => compareFigures(pointsBy(b, id), pointsBy(a, id))),
  ].find((order) => order !== 0);
  return decided ?? 0;
}

const pointsBy = ({ parts }: Scored<unknown>, id: string): number =>
  parts.find(({ criterion }) => criterion === id)?.points ?? 0;

// The order in which equals are listed, 2 before 10; it says nothing of who is better.
const byId = new Intl.Collator('en', { numeric: true });
