import type { Measure, Rubric } from '../../../../shared/domain/commendation/rubric.ts';
import type { UnitFigures } from '../../../../shared/domain/commendation/unit-figures.ts';

const name = (text: string) => ({ vi: text, en: text });

/** A rubric of criteria that are worth what is said, in the order in which ties are broken. */
export function rubricOf(criteria: Record<string, [number, Measure]>, more: Partial<Rubric> = {}): Rubric {
  return {
    id: 'thu',
    version: '1',
    name: name('Thử'),
    source: 'test',
    illustrative: true,
    campaigns: ['dot'],
    of: ['hamlet'],
    households: ['4'],
    criteria: Object.entries(criteria).map(([id, [weight, measure]]) => ({
      id,
      name: name(id),
      weight,
      measure,
      source: 'test',
      illustrative: true,
    })),
    ties: Object.keys(criteria),
    eligible: { score: 50, mostMissing: 1 },
    council: { quorum: { parts: 2, of: 3 }, majority: { parts: 1, of: 2 } },
    sameAchievementForTwoRanks: false,
    ...more,
  };
}

/** What a unit did, by criterion: a sum, or a sum and what it is measured against. */
export function unitOf(
  unitId: string,
  done: Record<string, number | [number, number | null]>,
  { households = 100, missing = 0 }: { households?: number | null; missing?: number } = {},
): UnitFigures<string> {
  const raw = (value: number | null, of: number | null) => ({ value, of, unit: '', from: [`${unitId} ${value}`] });
  const figures = Object.entries(done).map(([id, said]) => {
    const [value, of] = typeof said === 'number' ? [said, null] : said;
    return [id, raw(value, of)] as const;
  });
  return { unitId, name: name(unitId), households: raw(households, null), missing, figures: new Map(figures) };
}
