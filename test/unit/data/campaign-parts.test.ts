import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { indicatorsOf } from '../../../shared/domain/criteria.ts';
import { allMetricsOf } from '../../../shared/domain/campaign/metric.ts';
import { targetsOf } from '../../../shared/domain/campaign/target.ts';
import { judgeBaseline } from '../../../shared/domain/judge-month.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';
import { reportersOf } from '../../../shared/domain/unit.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { hamlets, rulesIn } from '../domain/lucba.ts';

const campaign = must(readGiven().campaigns[0]);
const others = must(readGiven().campaigns[1]);
const codes = allMetricsOf(campaign, campaign.lastPeriod).map(({ code }) => code);
const april = rulesIn('2024-04');

describe('the objectives of the drive', () => {
  it('are as many criteria as the baseline has met and not met', () => {
    const states = Object.values(judgeBaseline(april).criteria).map(({ is }) => is);

    expect(campaign.objectives).toMatchObject({ keep: 14, meet: 5, line: 'III.1' });
    expect(states.filter((is) => is === 'met')).toHaveLength(14);
    expect(states.filter((is) => is === 'not-met')).toHaveLength(5);
  });

  it('say that the plan does not say which, and that the baseline is illustrative', () => {
    expect(must(campaign.objectives).which.vi).toMatch(/không nêu là tiêu chí nào.*số liệu ban đầu.*minh họa/);
  });

  it('are those of the plan’s own commune only', () => {
    expect(others.objectives).toBeUndefined();
  });
});

describe('the targets of the drive', () => {
  const targets = must(campaign.targets);

  it('are of rows that there are, once each, and of every row but the one of which less is better', () => {
    const named = targets.of.map(({ code }) => code);

    expect(new Set(named).size).toBe(named.length);
    expect(codes.filter((code) => !named.includes(code))).toEqual(['PT.23']);
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('name hamlets that there are', () => {
    for (const { hamlets: own = {} } of targets.of)
      for (const unitId of Object.keys(own)) expect(hamlets).toContain(unitId);
  });

  it('say that they are illustrative, but for the one general cleaning a month of the plan', () => {
    const given = Array.from(targetsOf(april)).filter(([, { illustrative }]) => !illustrative);

    expect(targets.source).toMatch(/^Số liệu minh họa/);
    expect(given).toEqual([
      ['PT.06', { commune: 96, hamlets: Object.fromEntries(hamlets.map((id) => [id, 12])), illustrative: false }],
    ]);
  });

  it('are the sum of the hamlets’ unless the commune has one of its own', () => {
    const own = targetsOf(april);

    expect(own.get('PT.01')).toMatchObject({ commune: 7 * 250 + 400, hamlets: { 'xom-van-thanh': 400, 'xom-2': 250 } });
    expect(own.get('PT.18')).toMatchObject({ commune: 120, hamlets: { 'xom-2': 12 } });
  });

  it('are of an illustrative commune as many times a hamlet’s as it has hamlets', () => {
    const rules = must(rulesOf(readGiven(), { communeId: 'la-bang', period: '2024-04' }));
    const count = reportersOf(rules.register, 'la-bang').filter(({ kind }) => kind === 'hamlet').length;

    expect(count).toBe(9);
    expect(targetsOf(rules).get('PT.01')?.commune).toBe(9 * 250);
    expect(targetsOf(rules).get('PT.18')?.commune).toBe(9 * 12);
    expect(others.targets?.illustrative).toBe(true);
  });
});

describe('the money and the families of the drive', () => {
  it('come from four sources, each with rows of its own in đồng', () => {
    const received = must(campaign.money).flatMap((source) => source.received);

    expect(must(campaign.money).map(({ id }) => id)).toEqual(['budget', 'firms', 'people', 'other']);
    expect(new Set(received).size).toBe(received.length);
    for (const code of received) expect(campaign.resources.find((metric) => metric.code === code)?.unit).toBe('đồng');
  });

  it('are of hamlets that say how many households they have', () => {
    const { of, among } = must(campaign.households);
    const indicator = must(indicatorsOf(april.pack).find(({ code }) => code === of));

    expect([indicator.kind, indicator.reporting.by, indicator.reporting.formUnit]).toEqual(['percent', 'hamlet', 'hộ']);
    expect(among.map((code) => must(campaign.movements.find((metric) => metric.code === code)))).toEqual(
      among.map((code) => expect.objectContaining({ code, unit: 'hộ', measures: 'level' })),
    );
  });

  it('are looked at for five things without and three clean, in both languages, with a version', () => {
    const { items, version } = must(campaign.familyItems);
    const count = (kind: string) => items.filter((item) => item.kind === kind).length;

    expect([count('without'), count('clean'), version]).toEqual([5, 3, '2024-04']);
    for (const { text } of items) expect([text.vi, text.en]).not.toContain('');
    expect(new Set(items.map(({ id }) => id)).size).toBe(8);
  });

  it('are counted by rows that there are, the clubs and households as levels', () => {
    const { counted } = must(campaign.familyItems);
    const measureOf = (code: string) => campaign.movements.find((metric) => metric.code === code)?.measures;

    expect([counted.households, counted.clubs, counted.meetings].map(measureOf)).toEqual([
      'level',
      'level',
      'increment',
    ]);
  });
});
