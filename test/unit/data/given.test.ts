import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { readCampaign, readGiven } from '../../../data/given.ts';
import { illustrativeDistrictSchema } from '../../../data/illustrative-district.ts';
import { baselineSchema, campaignSchema } from '../../../shared/domain/campaign.ts';
import { metricsOf } from '../../../shared/domain/campaign/metric.ts';
import { drivePlanSchema } from '../../../shared/domain/drive/plan.ts';
import { checkRulesSchema } from '../../../shared/domain/compare/check-rules.ts';
import { indicatorsOf, packOverrideSchema, packSchema, requirementOf } from '../../../shared/domain/criteria.ts';
import { periodRuleSchema } from '../../../shared/domain/calendar/period-rule.ts';
import { ruleChoiceSchema } from '../../../shared/domain/calendar/rule-choice.ts';
import { holidayYearSchema } from '../../../shared/domain/calendar/working-days.ts';
import { periodsOf, rulesOf } from '../../../shared/domain/rules.ts';
import { registerSchema, reportersOf } from '../../../shared/domain/unit.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { indicatorIn, lucBa } from '../domain/lucba.ts';

const data = join(import.meta.dirname, '../../../data');
const given = readGiven();
const pack = must(given.packs[0]);
const override = must(given.packOverrides[0]);
const register = must(given.registers[0]);
const campaign = must(given.campaigns[0]);
const baseline = must(given.baselines[0]);
const indicators = indicatorsOf(pack);

const schemas: Record<string, z.ZodMiniType> = {
  packs: packSchema,
  'pack-overrides': packOverrideSchema,
  registers: registerSchema,
  campaigns: campaignSchema,
  baselines: baselineSchema,
  'period-rules': periodRuleSchema,
  'check-rules': checkRulesSchema,
  'rules-in-force': ruleChoiceSchema,
  holidays: holidayYearSchema,
  districts: illustrativeDistrictSchema,
  drives: drivePlanSchema,
};

const files = Object.keys(schemas).flatMap((folder) =>
  readdirSync(join(data, folder)).map((file) => ({ folder, file })),
);

const requirement = (code: string, overridden: boolean, year = '2024') =>
  requirementOf(must(indicators.find((indicator) => indicator.code === code)), {
    pack,
    override: overridden ? override : undefined,
    year,
  });

describe('the files of data/', () => {
  it.each(files)('$folder/$file is what its schema says, with no field that nobody reads', ({ folder, file }) => {
    const json: unknown = JSON.parse(readFileSync(join(data, folder, file), 'utf8'));

    const parsed = must(schemas[folder]).parse(json);

    expect(parsed).toEqual(json);
  });

  it('are all given to the system', () => {
    const { packs, packOverrides, registers, campaigns, baselines } = given;
    const { periodRules, rulesInForce, holidays, checkRules } = given;
    const rules = [periodRules, rulesInForce, holidays, checkRules].flat();

    const drives = campaign.drive ?? [];

    const known = [packs, packOverrides, registers, campaigns, baselines, rules, drives].flat().length;

    // One file of districts/ makes a register, a campaign, and a baseline for each commune.
    const ofDistrict = [registers.slice(1), campaigns.slice(1), baselines.slice(1)].flat().length;
    expect(known - ofDistrict).toBe(files.length - 1);
  });

  it('are read once', () => {
    expect(readGiven()).toBe(given);
  });
});

describe('the criteria pack', () => {
  it('has the 19 criteria in order, and their 75 indicators, each once', () => {
    expect(pack.criteria.map((criterion) => criterion.number)).toEqual(Array.from({ length: 19 }, (_, at) => at + 1));
    expect(new Set(indicators.map((indicator) => indicator.code)).size).toBe(75);
    expect(indicators).toHaveLength(75);
  });

  it('numbers every indicator by its criterion', () => {
    for (const { number, indicators: own } of pack.criteria)
      for (const { code } of own) expect(code.split('.')[0]).toBe(String(number));
  });

  it('says of every text and threshold how sure it is, and explains each of the marks', () => {
    const marks = new Set(indicators.flatMap((item) => [item.textCertainty, item.thresholdCertainty]));

    expect(Object.keys(pack.certainty)).toEqual(expect.arrayContaining([...marks]));
    expect(marks.size).toBeGreaterThan(1);
  });

  it('marks a threshold as unknown exactly where it has none', () => {
    const unknown = indicators.filter((item) => item.thresholdCertainty === 'unknown').map((item) => item.code);
    const lacking = indicators.filter((item) => requirement(item.code, false) === null).map((item) => item.code);

    expect(unknown).toEqual(lacking);
  });

  it('asks for a level that is on its scale, wherever it asks for one', () => {
    const rated = indicators.filter((item) => item.requiredLevel !== null);

    expect(rated.length).toBeGreaterThan(0);
    for (const item of rated) expect(pack.levelScales[item.levelScale ?? '']).toContain(item.requiredLevel);
  });

  it('takes the threshold of the year where it rises from year to year', () => {
    expect(requirement('10', false, '2023')).toMatchObject({ bound: 50 });
    expect(requirement('10', false, '2024')).toMatchObject({ bound: 54 });
    expect(requirement('10', false, '2025')).toMatchObject({ bound: 58 });
  });

  it('asks a poverty rate to be low and the others to be high', () => {
    expect(requirement('11', false)).toEqual({ is: 'rate', comparison: '<=', bound: 8 });
    expect(indicators.filter((item) => item.comparison === '<=').map((item) => item.code)).toEqual(['11']);
  });

  it('has somebody in Lục Ba who reports each indicator', () => {
    const kinds = reportersOf(register, 'luc-ba').map((unit) => unit.kind);

    for (const { code, reporting } of indicators)
      for (const kind of [reporting.by, ...(reporting.crossCheckedBy ?? [])])
        expect([code, kinds]).toEqual([code, expect.arrayContaining([kind])]);
  });

  it('asks a hamlet what the form’s description says, and the station what it counts', () => {
    const asked = (kind: string) =>
      indicators
        .filter(({ reporting }) => [reporting.by, ...(reporting.crossCheckedBy ?? [])].some((by) => by === kind))
        .map(({ code }) => code);

    expect(asked('hamlet')).toEqual(['2.2', '2.3', '2.4', '4', '9', '11', '14.1', '17.4', '17.5', '18.1', '18.7']);
    expect(asked('station')).toEqual(['14.1', '14.2', '14.3', '14.4']);
  });

  it('lets the station’s figure of 14.1 count and the hamlets’ check it', () => {
    const { reporting } = must(indicators.find((item) => item.code === '14.1'));

    expect(reporting).toMatchObject({ by: 'station', crossCheckedBy: ['hamlet'] });
  });
});

describe('the province’s override', () => {
  it('fills exactly the 21 thresholds that the decision leaves open, and changes no other', () => {
    const open = indicators.filter((item) => requirement(item.code, false) === null).map((item) => item.code);

    expect(open).toHaveLength(21);
    expect(Object.keys(override.thresholds).toSorted()).toEqual(open.toSorted());
    for (const { code } of indicators.filter((item) => !open.includes(item.code)))
      expect(requirement(code, true)).toEqual(requirement(code, false));
  });

  it('leaves no indicator that cannot be assessed', () => {
    for (const { code } of indicators) expect([code, requirement(code, true)]).not.toEqual([code, null]);
  });

  it('says itself that its figures are illustrative, and so does the baseline', () => {
    expect([override.illustrative, baseline.illustrative]).toEqual([true, true]);
    expect(override.source.toLowerCase()).toContain('số liệu minh họa');
    expect(baseline.source.toLowerCase()).toContain('số liệu minh họa');
  });

  it('is shown with every progress that rests on it', () => {
    expect(lucBa({ '2024-01': {} }).view.rules.illustrative).toEqual([
      'mức quy định của tỉnh Thái Nguyên là số liệu minh họa',
      'số liệu ban đầu của xã Lục Ba là số liệu minh họa',
    ]);
  });
});

describe('the campaign of Lục Ba', () => {
  it('names rules, a register and communes that exist', () => {
    expect(`${pack.id}@${pack.version}`).toBe(campaign.pack);
    expect(`${override.id}@${override.version}`).toBe(campaign.packOverride);
    expect(override.packId).toBe(pack.id);
    expect(register.version).toBe(campaign.register);
    expect(given.checkRules.map((rule) => `${rule.id}@${rule.version}`)).toContain(campaign.checkRules);
    for (const communeId of campaign.communes)
      expect(register.units).toContainEqual(expect.objectContaining({ id: communeId, kind: 'commune' }));
  });

  it.each(['2024-01', '2024-12', '2025-01'])('has rules in %s', (period) => {
    expect(rulesOf(given, { communeId: 'luc-ba', period })?.period.label).toBe(period);
  });

  it.each(['2023-12', '2025-02', '2024-3'])('has none in %s', (period) => {
    expect(rulesOf(given, { communeId: 'luc-ba', period })).toBeUndefined();
  });

  it.each([
    { period: '2024-03', movements: 14, levels: ['PT.12'], resources: 4 },
    { period: '2024-04', movements: 27, levels: ['PT.12', 'PT.20', 'PT.21', 'PT.22'], resources: 6 },
  ])(
    'counts $movements movements in $period, of which few are levels, and $resources resources in đồng',
    (expected) => {
      const asked = metricsOf(campaign, expected.period);

      expect(asked.movements).toHaveLength(expected.movements);
      expect(asked.movements.filter(({ measures }) => measures === 'level').map(({ code }) => code)).toEqual(
        expected.levels,
      );
      expect(asked.resources.map(({ unit }) => unit)).toEqual(Array(expected.resources).fill('đồng'));
    },
  );

  it('numbers what it counts without a gap or a second use of a number', () => {
    for (const [kind, metrics] of [
      ['PT', campaign.movements],
      ['NL', campaign.resources],
    ] as const)
      expect(metrics.map(({ code }) => code)).toEqual(
        metrics.map((_, at) => `${kind}.${String(at + 1).padStart(2, '0')}`),
      );
  });

  it('names the movements that count who gave land and how much', () => {
    const { donors, area } = must(campaign.landGiven);
    const unitOf = (code: string) => campaign.movements.find((metric) => metric.code === code)?.unit;

    expect([unitOf(donors), unitOf(area)]).toEqual(['hộ', 'm²']);
  });

  it('knows a hamlet’s number of households from an indicator that counts them', () => {
    const { farFromOtherUnits } = must(given.checkRules[0]);
    const { reporting, kind } = must(indicators.find(({ code }) => code === farFromOtherUnits?.households));

    expect([kind, reporting.by, reporting.formUnit]).toEqual(['percent', 'hamlet', 'hộ']);
  });

  it('has a baseline value for every indicator, and for no other', () => {
    expect(Object.keys(baseline.indicators).toSorted()).toEqual(indicators.map((item) => item.code).toSorted());
  });
});

describe('the calendar of Lục Ba', () => {
  it('goes from 15 December 2023 to 31 December 2024 in thirteen periods', () => {
    const periods = periodsOf(given, 'luc-ba');

    expect(periods.map(({ label }) => label).join(' ')).toMatch(/^2024-01 .* 2024-12 2025-01$/);
    expect(periods).toHaveLength(13);
    expect([periods[0]?.from, periods.at(-1)?.to]).toEqual(['2023-12-15', '2024-12-31']);
  });

  it('takes rules that exist, for units that exist', () => {
    const above = register.units.filter(({ kind }) => ['commune', 'district', 'province'].includes(kind));
    const scopes = ['*', ...above.map(({ id }) => id)];

    for (const { scope, rule } of given.rulesInForce) {
      expect(scopes).toContain(scope);
      expect(given.periodRules.map(({ id }) => id)).toContain(rule);
    }
  });

  it('holds the thresholds of 2024 to its last days, although they are called by a month of 2025', () => {
    const { view } = lucBa({ '2025-01': {} });

    expect(indicatorIn(view, '10').requirement).toMatchObject({ bound: 54 });
  });
});

describe('a campaign is refused when it is read', () => {
  const drive = (changed: Partial<typeof campaign>) => () => readCampaign({ ...given }, { ...campaign, ...changed });

  it('not with what is given', () => {
    expect(drive({})).not.toThrow();
  });

  it('where its months reach beyond the holidays that are given, which it names', () => {
    expect(drive({ firstPeriod: '2026-01', lastPeriod: '2027-01', lastDay: '2026-12-31' })).toThrow(
      'add data/holidays/2027.json',
    );
  });

  it('where its last day lies beyond its last period', () => {
    expect(drive({ lastPeriod: '2024-12' })).toThrow(
      'ends on 2024-12-31, but its last period for luc-ba on 2024-12-14',
    );
  });

  it('where no rule is in force, or one that is not given', () => {
    const other = (rulesInForce: typeof given.rulesInForce) => () => readCampaign({ ...given, rulesInForce }, campaign);

    expect(other([])).toThrow('no period rule is given for luc-ba in 2024-01');
    expect(other([{ scope: 'dai-tu', from: '2024-01', rule: 'lịch-khác', source: '' }])).toThrow('lịch-khác');
  });

  it('where it has no months', () => {
    expect(drive({ firstPeriod: '2025-02' })).toThrow('has no period for luc-ba');
  });
});

describe('a rule for one commune', () => {
  it('changes its periods from then on and nobody else’s', () => {
    const source = 'for tests';
    const rulesInForce = [
      ...given.rulesInForce,
      { scope: 'luc-ba', from: '2024-06', rule: 'thang-duong-lich', source },
    ];
    const units = [...register.units, { ...must(register.units.find(({ id }) => id === 'luc-ba')), id: 'la-bang' }];
    const registers = [{ ...register, units }];
    const campaigns = [{ ...campaign, communes: ['luc-ba', 'la-bang'] }];
    const changed = { ...given, rulesInForce, registers, campaigns };

    const [here, there] = [periodsOf(changed, 'luc-ba'), periodsOf(changed, 'la-bang')];

    expect(here.find(({ label }) => label === '2024-06')).toMatchObject({ from: '2024-05-15', to: '2024-06-30' });
    expect(here.at(-1)?.label).toBe('2024-12');
    expect(there).toEqual(periodsOf(given, 'luc-ba'));
    expect(rulesOf(changed, { communeId: 'luc-ba', period: '2025-01' })).toBeUndefined();
    expect(rulesOf(changed, { communeId: 'luc-ba', period: '2024-06' })?.periodRule.id).toBe('thang-duong-lich');
  });
});

describe('the register', () => {
  it('has eight hamlets, a health station, three schools and the office under Lục Ba', () => {
    const kinds = reportersOf(register, 'luc-ba').map((unit) => unit.kind);

    const count = (kind: string) => kinds.filter((candidate) => candidate === kind).length;

    expect([count('hamlet'), count('station'), count('school'), count('office')]).toEqual([8, 1, 3, 1]);
  });

  it('asks only the hamlets for a report every month', () => {
    const monthly = reportersOf(register, 'luc-ba').filter((unit) => unit.owes === 'monthly');

    expect(new Set(monthly.map((unit) => unit.kind))).toEqual(new Set(['hamlet']));
    expect(monthly).toHaveLength(8);
  });

  it('is a tree: every parent exists, and no id stands twice under one parent', () => {
    const ids = new Set(register.units.map((unit) => unit.id));
    const places = register.units.map((unit) => `${unit.parent}/${unit.id}`);

    for (const { parent } of register.units) expect(parent === null || ids.has(parent)).toBe(true);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('before any report', () => {
  const { view } = lucBa({ '2024-01': {} });

  it('exactly 14 criteria are met and 1, 2, 13, 17 and 18 are not', () => {
    const notMet = view.criteria.filter((criterion) => criterion.state === 'not-met').map(({ number }) => number);

    expect([view.criteriaMet, view.criteriaNotMet, view.criteriaNotAssessable]).toEqual([14, 5, 0]);
    expect(notMet).toEqual([1, 2, 13, 17, 18]);
  });

  it('every state is as old as the baseline, and nothing has changed', () => {
    for (const criterion of view.criteria) {
      expect(criterion.since).toBe('2023-12');
      expect(criterion.sinceBaseline).toBe(criterion.state === 'met' ? 'kept' : 'still-not-met');
      expect(criterion.sinceLastMonth).toBe(criterion.sinceBaseline);
      expect(criterion.waitingForUnits).toBe(false);
    }
  });

  it('every value is the baseline’s, and says so', () => {
    for (const indicator of view.criteria.flatMap((criterion) => criterion.indicators)) {
      expect(indicator.basis).toBe('baseline');
      expect(indicator.value).toEqual(baseline.indicators[indicator.code]);
      expect(indicator.oldest).toBe('2023-12');
      expect(indicator.coverage.reported).toBe(0);
    }
  });
});
