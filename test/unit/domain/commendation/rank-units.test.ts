import { Big } from 'big.js';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { readRubrics } from '../../../../data/commendation.ts';
import { readGiven } from '../../../../data/given.ts';
import { rankUnits } from '../../../../shared/domain/commendation/rank-units.ts';
import { rubricFor, rubricSchema, type Rubric } from '../../../../shared/domain/commendation/rubric.ts';
import type { UnitFigures } from '../../../../shared/domain/commendation/unit-figures.ts';
import { rubricOf, unitOf } from '../../../fixtures/commendation/figures.ts';

const land = { is: 'per-household', metric: 'PT.02' } as const;
const road = { is: 'target', metric: 'PT.01' } as const;
const cleaned = { is: 'months-with', metric: 'PT.06' } as const;
const kept = { is: 'regressions', each: 0.25 } as const;

const scoresOf = (units: UnitFigures<string>[], rubric: Rubric) =>
  Object.fromEntries(rankUnits(units, rubric).map(({ unitId, score }) => [unitId, score]));
const ranksOf = (units: UnitFigures<string>[], rubric: Rubric) =>
  rankUnits(units, rubric).map(({ rank, unitId }) => `${rank} ${unitId}`);

describe('what is done for each household', () => {
  const rubric = rubricOf({ land: [100, land] });

  it('is worth more in a small unit than the same in a large one', () => {
    const units = [unitOf('nho', { land: 30 }, { households: 20 }), unitOf('lon', { land: 40 }, { households: 40 })];

    expect(scoresOf(units, rubric)).toEqual({ nho: 100, lon: 66.67 });
  });

  it('is worth nothing where it is not known how many households there are, and says so', () => {
    const [first, last] = rankUnits(
      [unitOf('a', { land: 10 }), unitOf('b', { land: 900 }, { households: null })],
      rubric,
    );

    expect(first).toMatchObject({ unitId: 'a', score: 100, parts: [{ because: null, perHousehold: 0.1 }] });
    expect(last).toMatchObject({ unitId: 'b', score: 0, parts: [{ because: 'no-households', perHousehold: null }] });
  });

  it('is worth nothing to anybody where nobody did any', () => {
    expect(scoresOf([unitOf('a', { land: 0 }), unitOf('b', {})], rubric)).toEqual({ a: 0, b: 0 });
  });
});

describe('what is done against a target', () => {
  const rubric = rubricOf({ road: [40, road], rest: [60, cleaned] });

  it('is worth its share of the target, and no more than all of it', () => {
    const units = [
      unitOf('nua', { road: [50, 100] }),
      unitOf('du', { road: [100, 100] }),
      unitOf('hon', { road: [900, 100] }),
    ];

    expect(scoresOf(units, rubric)).toEqual({ nua: 20, du: 40, hon: 40 });
  });

  it('is worth nothing where nobody has set a target, and says so', () => {
    const [unit] = rankUnits([unitOf('a', { road: [50, null] })], rubric);

    expect(unit).toMatchObject({ score: 0, parts: [{ because: 'no-target' }, { because: null }] });
  });
});

describe('indicators that were lost', () => {
  it('take their part each, and never more than all', () => {
    const rubric = rubricOf({ kept: [10, kept], rest: [90, cleaned] });
    const units = [0, 1, 3, 9].map((lost) => unitOf(`mat-${lost}`, { kept: lost }));

    expect(scoresOf(units, rubric)).toEqual({ 'mat-0': 10, 'mat-1': 7.5, 'mat-3': 2.5, 'mat-9': 0 });
  });
});

describe('a unit that has reported no indicator', () => {
  it('has lost none, and earns nothing by that', () => {
    const nothing = unitOf('a', {});
    const none = { value: null, of: null, unit: '', from: [] };

    const ranked = rankUnits([{ ...nothing, figures: new Map([['kept', none]]) }], rubricOf({ kept: [100, kept] }));

    expect(ranked).toMatchObject([{ score: 0 }]);
  });
});

describe('a ranking', () => {
  const rubric = rubricOf({ cleaned: [50, cleaned], road: [50, road] }, { ties: ['road'] });

  it('lets the criterion that the rubric names first decide between equal scores', () => {
    const units = [
      unitOf('a', { cleaned: [12, 12], road: [5, 10] }),
      unitOf('b', { cleaned: [6, 12], road: [10, 10] }),
      unitOf('c', { cleaned: [12, 12], road: [10, 10] }),
    ];

    expect(ranksOf(units, rubric)).toEqual(['1 c', '2 b', '3 a']);
  });

  it('gives equals the same rank, and leaves out as many as there are equals', () => {
    const same = { cleaned: [6, 12], road: [5, 10] } as const;
    const units = ['xom-10', 'xom-2'].map((id) => unitOf(id, { cleaned: [...same.cleaned], road: [...same.road] }));

    expect(ranksOf([unitOf('sau', {}), ...units], rubric)).toEqual(['1 xom-2', '1 xom-10', '3 sau']);
  });

  it('finds a unit eligible by its score and by how many reports never came', () => {
    const done = { cleaned: [12, 12], road: [0, 10] } as const;
    const units = [
      unitOf('du', { cleaned: [...done.cleaned] }, { missing: 1 }),
      unitOf('thieu-diem', { cleaned: [11, 12] }),
      unitOf('thieu-bao-cao', { cleaned: [...done.cleaned] }, { missing: 2 }),
    ];

    const lacks = Object.fromEntries(rankUnits(units, rubric).map((unit) => [unit.unitId, unit.lacks]));

    expect(lacks).toEqual({ du: [], 'thieu-diem': ['score'], 'thieu-bao-cao': ['missing'] });
  });

  it('carries where each figure is written', () => {
    const [unit] = rankUnits([unitOf('a', { road: [5, 10] })], rubric);

    expect(unit?.parts.map(({ from }) => from)).toEqual([[], ['a 5']]);
  });

  const figures = fc.record({
    land: fc.integer({ min: 0, max: 10_000 }),
    road: fc.integer({ min: 0, max: 500 }),
    cleaned: fc.integer({ min: 0, max: 12 }),
    lost: fc.integer({ min: 0, max: 6 }),
    households: fc.integer({ min: 0, max: 400 }),
  });
  const whole = rubricOf({ land: [25, land], road: [25, road], cleaned: [25, cleaned], lost: [25, kept] });
  const unitsOf = fc
    .array(figures, { minLength: 1, maxLength: 12 })
    .map((all) =>
      all.map(({ land: given, road: built, cleaned: months, lost, households }, at) =>
        unitOf(`xom-${at}`, { land: given, road: [built, 300], cleaned: [months, 12], lost }, { households }),
      ),
    );

  it('is the same in whatever order the units come', () => {
    fc.assert(
      fc.property(unitsOf, fc.infiniteStream(fc.nat()), (units, chance) => {
        const shuffled = units.toSorted(() => ((chance.next().value ?? 0) % 3) - 1);

        expect(rankUnits(shuffled, whole)).toEqual(rankUnits(units, whole));
      }),
    );
  });

  it('has scores from 0 to 100 that are what their points add up to, and ranks that follow them', () => {
    fc.assert(
      fc.property(unitsOf, (units) => {
        const ranked = rankUnits(units, whole);

        for (const { score, parts } of ranked) {
          const sum = parts.reduce((all, { points }) => all.plus(points), new Big(0));
          expect(sum.eq(score) && score >= 0 && score <= 100).toBe(true);
        }
        for (const [at, { rank, score }] of ranked.entries()) {
          expect(rank).toBeLessThanOrEqual(at + 1);
          expect(ranked.filter((other) => other.score > score).length).toBeLessThan(rank);
        }
      }),
    );
  });

  it('never falls for a unit that did more', () => {
    fc.assert(
      fc.property(unitsOf, fc.integer({ min: 1, max: 5000 }), (units, more) => {
        const [own, ...others] = units;
        const before = own?.figures.get('land');
        if (!own || !before) return;
        const done = new Map(own.figures).set('land', { ...before, value: (before.value ?? 0) + more });

        const rankOf = (all: UnitFigures<string>[]) =>
          rankUnits(all, whole).find(({ unitId }) => unitId === own.unitId)?.rank ?? 0;

        expect(rankOf([{ ...own, figures: done }, ...others])).toBeLessThanOrEqual(rankOf(units));
      }),
    );
  });
});

describe('the rubrics that are given', () => {
  it('rank the hamlets of each commune, by criteria that the campaign counts and the pack has', () => {
    const { campaigns, packs } = readGiven();
    const codes = new Set(
      packs.flatMap(({ criteria }) => criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code))),
    );

    for (const { id, movements, resources } of campaigns) {
      const rubric = rubricFor(readRubrics(), id);
      const metrics = new Set([...movements, ...resources].map(({ code }) => code));
      const named = rubric?.criteria.flatMap(({ measure }) => ('metric' in measure ? [measure.metric] : [])) ?? [];
      expect(named.filter((code) => !metrics.has(code))).toEqual([]);
      expect(rubric?.households.filter((code) => !codes.has(code))).toEqual([]);
    }
  });

  it.each([
    ['whose weights make no 100', { criteria: [] }],
    ['whose ties name what it has not', { ties: ['khong-co'] }],
  ])('are none %s', (_what, wrong) => {
    const [rubric] = readRubrics();

    expect(z.safeParse(rubricSchema, rubric).success).toBe(true);
    expect(z.safeParse(rubricSchema, { ...rubric, ...wrong }).success).toBe(false);
  });
});
