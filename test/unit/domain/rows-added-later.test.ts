import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../data/given.ts';
import { makeReport } from '../../../infra/local/year/figures/make-report.ts';
import { createChance } from '../../../infra/local/year/chance.ts';
import { makeWorld } from '../../../infra/local/year/world.ts';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import type { Metric } from '../../../shared/domain/campaign.ts';
import { metricsOf } from '../../../shared/domain/campaign/metric.ts';
import { makeProgress } from '../../../shared/domain/make-progress.ts';
import type { MonthRules } from '../../../shared/domain/rules.ts';
import { summarize } from '../../../shared/domain/summarize.ts';
import { viewProgress } from '../../../shared/domain/view-progress.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { hamlets, rulesIn, slotOf } from './lucba.ts';

const world = makeWorld(readGiven(), 'dai-tu');
const district = must(must(readGiven().registers[0]).units.find(({ id }) => id === 'dai-tu'));
const isOld = ({ since }: Metric): boolean => since < '2024-04';

/** A campaign as it was before any row was added to it. */
function asItWas(rules: MonthRules): MonthRules {
  const { movements, resources, ...rest } = rules.campaign;
  return { ...rules, campaign: { ...rest, movements: movements.filter(isOld), resources: resources.filter(isOld) } };
}

/** A month in which every hamlet reports all that it is asked. */
function monthIn(period: string, change: (rules: MonthRules) => MonthRules) {
  const rules = change(rulesIn(period));
  const chance = createChance('1');
  const slots = hamlets.map((unitId) => slotOf(makeReport(world, chance, { communeId: 'luc-ba', unitId, period })));
  const progress = makeProgress({ rules, previous: undefined, slots, acts: [] });
  const content = summarize(district, [{ rules, progress, previous: undefined }], rules.period.locksAt);
  return { progress, content, view: viewProgress(rules, progress, undefined) };
}

describe('rows that a campaign counts from April on', () => {
  it.each(['2024-01', '2024-02', '2024-03'])('change nothing of %s, by not a byte', (period) => {
    expect(canonicalJson(monthIn(period, (rules) => rules))).toBe(canonicalJson(monthIn(period, asItWas)));
  });

  it('are in the progress, the view, each commune and the totals of April', () => {
    const { progress, content, view } = monthIn('2024-04', (rules) => rules);
    const { movements, resources } = metricsOf(rulesIn('2024-04').campaign, '2024-04');
    const codes = [...movements, ...resources].map(({ code }) => code);

    expect(codes).toHaveLength(33);
    expect(Object.keys(progress.tallies)).toEqual(codes);
    expect([...view.movements, ...view.resources].map(({ code }) => code)).toEqual(codes);
    expect(Object.keys(must(content.communes[0]).month)).toEqual(codes);
    expect(Object.keys({ ...content.totals.movements, ...content.totals.resources })).toEqual(codes);
  });

  it('begin to be added up in April', () => {
    const { progress } = monthIn('2024-04', (rules) => rules);

    expect(progress.tallies['PT.24']).toMatchObject({ toDate: progress.tallies['PT.24']?.month, units: 8 });
    expect(must(progress.tallies['PT.24']).month).toBeGreaterThan(0);
    expect(Object.keys(progress.levels)).toEqual(['PT.12', 'PT.20', 'PT.21', 'PT.22']);
  });
});
