import { describe, expect, it } from 'vitest';
import type { MonthNode } from '../../../../shared/domain/chain/month-node.ts';
import { gatherFigures } from '../../../../shared/domain/commendation/gather-figures.ts';
import type { Measure } from '../../../../shared/domain/commendation/rubric.ts';
import type { CommuneContext } from '../../../../shared/domain/explain/commune-context.ts';
import type { MonthProgress } from '../../../../shared/domain/progress.ts';
import type { Report } from '../../../../shared/domain/report.ts';
import { rulesOf } from '../../../../shared/domain/rules.ts';
import { rubricOf } from '../../../fixtures/commendation/figures.ts';
import { must } from '../../../fixtures/reports/form-of.ts';
import { smallGiven } from '../../../fixtures/small/given.ts';

type Slots = MonthProgress['slots'];
interface Month {
  slots?: Slots;
  /** What xom-1 holds of indicator 2.1, of ten households. */
  met?: number;
  drive?: MonthProgress['drive'];
  land?: number;
}

const hash = '0'.repeat(64);
const sent = (at: string) => ({ uploadId: 'a', receivedAt: at, firstReceivedAt: at });

/** xa-a from January on, a month each, with what its unit xom-1 did. */
function contextOf(months: Month[]): CommuneContext {
  const labels = months.map((_month, index) => `2024-0${index + 1}`);
  const chain = months.map(({ slots = {}, met, drive }, index) => {
    const period = must(labels[index]);
    const rules = must(rulesOf(smallGiven, { communeId: 'xa-a', period }));
    const node: MonthNode = {
      progress: {
        communeId: 'xa-a',
        period,
        rules: rules.versions,
        values: met === undefined ? {} : { '2.1': { 'xom-1': { value: { total: 10, met }, period } } },
        levels: {},
        tallies: { 'PT.02': { month: 0, toDate: 0, units: 0 } },
        verdicts: {},
        criteria: {},
        slots,
        ...(drive && { drive }),
      },
      inputs: {
        slots: {},
        acts: [],
        rules: { pack: '', packOverride: null, register: '', campaign: '', baseline: null, periodRule: '' },
      },
      previous: hash,
      texts: [],
    };
    return { node, rules };
  });
  const [first, ...others] = chain.toReversed();
  const reportOf = (period: string, unitId: string): Report | undefined => {
    const land = months[labels.indexOf(period)]?.land;
    const notes = { difficulties: '', nextMonth: '' };
    const report = { unit: unitId, period, indicators: {}, resources: {}, notes, nominations: [] };
    return land === undefined ? undefined : { ...report, movements: { 'PT.02': land } };
  };
  return { chain: [must(first), ...others], reportOf, closedAt: '2024-12-31T00:00:00.000Z', uploads: [] };
}

function rawOf(measure: Measure, months: Month[], target: number | null = null) {
  const rubric = rubricOf({ one: [100, measure] }, { households: ['2.2', '2.1'] });
  const units = gatherFigures(contextOf(months), { rubric, targetOf: () => target });
  const unit = must(units.find(({ unitId }) => unitId === 'xom-1'));
  return { ...must(unit.figures.get('one')), unit };
}

const worth = { 'on-time': 1, late: 0.5, rejected: 0, missing: 0 };
const punctuality = { is: 'punctuality', worth } as const;
const onTime = { 'xom-1': sent('2024-01-01T00:00:00.000Z') };
const late = { 'xom-1': sent('2024-02-16T23:00:00.000Z') };

describe('what a unit did, from a version’s own chain', () => {
  it('is of the hamlets, and of nobody else', () => {
    const units = gatherFigures(contextOf([{}]), {
      rubric: rubricOf({ one: [100, punctuality] }),
      targetOf: () => null,
    });

    expect(units.map(({ unitId }) => unitId)).toEqual(['xom-1', 'xom-2']);
  });

  it('is how each month’s report came: a returned or refused one is worth what the rubric says, an excused one is owed by nobody', () => {
    const months = [
      { slots: onTime },
      { slots: late },
      { slots: { 'xom-1': { rejectedAt: '2024-03-01T00:00:00.000Z' } } },
    ];
    const excused = [...months.slice(0, 2), { slots: { 'xom-1': { excused: true as const } } }];

    expect(rawOf(punctuality, months)).toMatchObject({ value: 1.5, of: 3 });
    expect(rawOf(punctuality, excused)).toMatchObject({ value: 1.5, of: 2 });
    expect(rawOf(punctuality, [{ slots: onTime }, {}])).toMatchObject({ value: 1, of: 2, unit: { missing: 1 } });
  });

  it('is what it sent since the drive began, with the month and the row of each figure', () => {
    const raw = rawOf(
      { is: 'target', metric: 'PT.02' },
      [
        { slots: onTime, land: 100.1 },
        { slots: onTime, land: 0.2 },
      ],
      500,
    );

    expect(raw).toMatchObject({ value: 100.3, of: 500, unit: { unitId: 'xom-1' } });
    expect(raw.from.map(({ source }) => source)).toEqual([
      { period: '2024-01', unitId: 'xom-1', which: 'accepted', row: 'PT.02' },
      { period: '2024-02', unitId: 'xom-1', which: 'accepted', row: 'PT.02' },
    ]);
  });

  it('is of as many households as it reported itself', () => {
    const { unit } = rawOf({ is: 'per-household', metric: 'PT.02' }, [{ met: 8 }]);

    expect(unit.households).toMatchObject({ value: 10, from: [{ source: { unitId: 'xom-1', row: '2.1' } }] });
  });

  it('counts a month once, however much was done in it', () => {
    const measure = { is: 'months-with', metric: 'PT.02' } as const;
    const months = [
      { slots: onTime, land: 7 },
      { slots: onTime, land: 0 },
      { slots: onTime, land: 1000 },
    ];

    expect(rawOf(measure, months)).toMatchObject({ value: 2, of: 3 });
  });

  it('counts the months with a turn-out day since such days are recorded', () => {
    const drive = { turnOuts: { 'xom-1': { '2024-02': { '2024-02-03': true, '2024-02-10': false } } } };

    const raw = rawOf({ is: 'turn-outs' }, [{}, { drive }, { drive }]);

    expect(raw).toMatchObject({ value: 1, of: 2, from: [{ note: { vi: 'ra quân 03/02/2024, 10/02/2024' } }] });
  });

  it('does not count a file that was refused against a unit, unless the rubric says so', () => {
    const months = [
      { slots: { 'xom-1': { ...sent('2024-01-01T00:00:00.000Z'), rejectedAt: '2024-01-02T00:00:00.000Z' } }, met: 8 },
    ];

    expect(rawOf({ is: 'completeness', rejectedTry: 0 }, months)).toMatchObject({ value: 1, of: 2 });
    expect(rawOf({ is: 'completeness', rejectedTry: 0.25 }, months)).toMatchObject({ value: 0.75, of: 2 });
  });

  it('has lost an indicator that it met and misses at the end, and not one that it won again', () => {
    const kept = { is: 'regressions', each: 0.5 } as const;

    expect(rawOf(kept, [{ met: 8 }, { met: 3 }])).toMatchObject({ value: 1 });
    expect(rawOf(kept, [{ met: 8 }, { met: 3 }, { met: 9 }])).toMatchObject({ value: 0 });
    expect(rawOf(kept, [{ met: 3 }, { met: 3 }])).toMatchObject({ value: 0 });
    expect(rawOf(kept, [{}])).toMatchObject({ value: null });
  });
});
