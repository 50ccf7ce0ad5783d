import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { makeProgress } from '../../../shared/domain/make-progress.ts';
import { metricsOf } from '../../../shared/domain/campaign/metric.ts';
import { indicatorsOf } from '../../../shared/domain/criteria.ts';
import { rulesOf, type Given } from '../../../shared/domain/rules.ts';
import { summarize, type CommuneMonth } from '../../../shared/domain/summarize.ts';
import { summaryContentSchema, summaryVersionSchema } from '../../../shared/domain/summary.ts';
import { findDistrict, reportersOf, type Unit } from '../../../shared/domain/unit.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { reportOf, slotOf } from './lucba.ts';

const given = readGiven();
const register = must(given.registers[0]);
const district = must(findDistrict(register, 'dai-tu'));

/** A district of as many communes as Lục Ba's twins, with the longest ids that the register allows. */
function districtOf(communes: string[]): Given {
  const commune = must(register.units.find((unit) => unit.id === 'luc-ba'));
  const units = communes.flatMap((id): Unit[] => [
    { ...commune, id, name: { vi: `Xã Nguyễn Thượng Hiền ${id}`, en: id } },
    ...reportersOf(register, 'luc-ba').map((unit) => ({ ...unit, parent: id })),
  ]);
  const above = register.units.filter((unit) => unit.kind === 'province' || unit.kind === 'district');
  return {
    ...given,
    registers: [{ ...register, units: [...above, ...units] }],
    campaigns: [{ ...must(given.campaigns[0]), communes }],
    baselines: communes.map((communeId) => ({ ...must(given.baselines[0]), communeId })),
  };
}

interface Share {
  met: number;
  periods?: string[];
}

/** Two months of a commune one after the other, its first where none are named, in which every unit says something about everything, and `met` of each hundred. */
function monthOf(world: Given, communeId: string, { met, periods = ['2024-01', '2024-02'] }: Share): CommuneMonth {
  const [earlier = '', later = ''] = periods;
  const made = (period: string, previous: CommuneMonth['progress'] | undefined, share: number) => {
    const rules = must(rulesOf(world, { communeId, period }));
    const slots = reportersOf(rules.register, communeId).map((unit) => {
      const own = indicatorsOf(rules.pack).filter(({ reporting }) => reporting.by === unit.kind);
      const indicators = Object.fromEntries(
        own.map(({ code, kind, requiredLevel }) => [code, valueOf(kind, requiredLevel, share)]),
      );
      const figures = (metrics: { code: string }[]) =>
        Object.fromEntries(metrics.map(({ code }) => [code, 123_456_789.25 + share]));
      const asked = metricsOf(rules.campaign, period);
      const movements = figures(asked.movements);
      const resources = figures(asked.resources);
      return slotOf(reportOf(unit.id, period, { indicators, movements, resources }));
    });
    return { rules, progress: makeProgress({ rules, previous, slots, acts: [] }) };
  };
  const first = made(earlier, undefined, met);
  return { ...made(later, first.progress, 100 - met), previous: first.progress };
}

function valueOf(kind: string, requiredLevel: string | null, met: number) {
  if (requiredLevel !== null) return { value: requiredLevel };
  if (kind === 'boolean') return { value: met >= 50 };
  return kind === 'percent' ? { total: 123_456.75, met: 1234.5 * met } : { value: met };
}

const at = '2024-02-19T17:00:00.000Z';

describe('a district’s month', () => {
  const names = ['an-khanh', 'ban-ngoai', 'ky-phu', 'la-bang'];
  const world = districtOf(names);
  const months = names.map((name, index) => monthOf(world, name, { met: 30 * index }));

  it('is the same in whatever order its communes are given', () => {
    const expected = summarize(district, months, at);

    fc.assert(
      fc.property(fc.shuffledSubarray(months, { minLength: months.length }), (shuffled) => {
        expect(JSON.stringify(summarize(district, shuffled, at))).toBe(JSON.stringify(expected));
      }),
      { numRuns: 20 },
    );
    expect(expected.communes.map((commune) => commune.communeId)).toEqual(names);
  });

  it('adds up its communes: criteria, ratios by their sums, movements and completeness', () => {
    const { totals, communes, completeness } = summarize(district, months, at);

    const sum = (pick: (commune: (typeof communes)[number]) => number) =>
      communes.reduce((total, commune) => total + pick(commune), 0);

    expect(totals.communes).toBe(4);
    expect(totals.criteriaMet).toBe(sum((commune) => commune.criteriaMet));
    expect(totals.criteriaMet + totals.criteriaNotMet + totals.criteriaNotAssessable).toBe(4 * 19);
    expect(totals.indicators['17.5']).toEqual({
      met: 8 * 1234.5 * (100 + 70 + 40 + 10),
      total: 8 * 4 * 123_456.75,
      percent: 55,
      coverage: { reported: 32, expected: 32 },
    });
    expect(totals.movements['PT.01']?.month).toBe(sum((commune) => commune.month['PT.01'] ?? 0));
    expect(totals.movements['PT.12']?.toDate).toBe(totals.movements['PT.12']?.month);
    expect(completeness).toMatchObject({ owed: 32, onTime: 32, rate: 100 });
  });

  it('counts the units of a commune that has reported nothing among those that its ratios wait for', () => {
    const silent = must(months[1]);
    const progress = makeProgress({ rules: silent.rules, previous: undefined, slots: [], acts: [] });

    const { totals } = summarize(
      district,
      [must(months[0]), { rules: silent.rules, previous: undefined, progress }],
      at,
    );

    expect(totals.indicators['17.5']?.coverage).toEqual({ reported: 8, expected: 16 });
  });

  it('lists what each commune won and lost since last month and since the baseline', () => {
    const [lostNothing] = summarize(district, [must(months[0])], at).communes;
    const [lostAgain] = summarize(district, [must(months[3])], at).communes;

    const since = (commune: typeof lostNothing, when: string) =>
      commune?.changes.find((change) => change.since === when);
    expect(since(lostNothing, 'last-month')?.newlyMet).toContain(19);
    expect(since(lostNothing, 'baseline')?.newlyMet).toEqual([1, 13]);
    expect(since(lostAgain, 'last-month')?.regressed).toContain(19);
    expect(since(lostAgain, 'baseline')?.regressed).toContain(19);
    expect(since(lostAgain, 'baseline')?.newlyMet).toEqual([]);
  });

  it('puts every criterion of a commune into exactly one of met, not met and not assessable', () => {
    for (const { met, notMet, notAssessable, criteriaMet } of summarize(district, months, at).communes) {
      expect([...met, ...notMet, ...notAssessable].toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 19 }, (_, index) => index + 1),
      );
      expect(criteriaMet).toBe(met.length);
    }
  });

  it('is what its schema says, with no field too many', () => {
    const content = summarize(district, months, at);

    expect(summaryContentSchema.parse(content)).toEqual(content);
  });

  it('says whether each commune had confirmed what it says, not something earlier', () => {
    const confirmedIn = (confirmation: { by: string; at: string; current: boolean } | undefined) => {
      const month = must(months[0]);
      const progress = confirmation ? { ...month.progress, confirmation } : month.progress;
      return summarize(district, [{ ...month, progress }], at).communes[0]?.confirmed;
    };

    expect(confirmedIn({ by: 'officer@luc-ba', at, current: true })).toEqual({ by: 'officer@luc-ba', at });
    expect(confirmedIn({ by: 'officer@luc-ba', at, current: false })).toBeNull();
    expect(confirmedIn(undefined)).toBeNull();
  });

  it('of no commune is empty', () => {
    expect(summarize(district, [], at)).toMatchObject({ communes: [], period: '', completeness: { owed: 0 } });
  });
});

describe('a district of 166 communes', () => {
  it.each([
    ['2024-01', '2024-02'],
    ['2024-05', '2024-06'],
  ])(
    'gives a version of at most 200 KB in %s and %s, long names, large figures and changes everywhere included',
    (...periods) => {
      const names = Array.from(
        { length: 166 },
        (_, index) => `xa-nguyen-thuong-hien-${String(index).padStart(3, '0')}`,
      );
      const world = districtOf(names);
      const confirmation = { by: 'cong-chuc-phu-trach-ntm@xa-nguyen-thuong-hien-100', at, current: true };
      const months = names.map((name, index) => {
        const month = monthOf(world, name, { met: index % 101, periods });
        return { ...month, progress: { ...month.progress, confirmation } };
      });
      const content = summarize(district, months, at);
      const proof = { received: 99_999, accepted: 99_999, superseded: 0, rejected: 0, late: 0, waiting: 0, lost: 0 };
      const hash = 'a'.repeat(64);
      const detailKey = `summaries/dai-tu/${periods[1]}/${hash}.json`;

      const version = { version: 1, closedAt: at, publishedAt: at, hash, detailKey, proof, content };
      const bytes = Buffer.byteLength(JSON.stringify(summaryVersionSchema.parse(version)));

      expect(content.communes).toHaveLength(166);
      expect(content.communes.filter((commune) => commune.changes.length === 2).length).toBeGreaterThan(150);
      expect(bytes).toBeLessThanOrEqual(200 * 1024);
      // What finds no room with each commune is in the totals, and comes again where there are fewer.
      expect(Object.keys(must(content.communes[0]).month)).toHaveLength(11);
      expect(Object.keys(content.totals.movements)).toHaveLength(periods[1] < '2024-04' ? 14 : 27);
      expect(Object.keys(must(summarize(district, months.slice(0, 57), at).communes[0]).month)).toHaveLength(
        periods[1] < '2024-04' ? 18 : 33,
      );
    },
  );
});
