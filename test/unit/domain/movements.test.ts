import { describe, expect, it } from 'vitest';
import { exactSum } from '../../../shared/domain/figure.ts';
import { makeProgress } from '../../../shared/domain/make-progress.ts';
import { movementsViewSchema } from '../../../shared/domain/movements/movements-view.ts';
import { viewMovements } from '../../../shared/domain/movements/view-movements.ts';
import type { MonthProgress } from '../../../shared/domain/progress.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { hamlets, reportOf, rulesIn, slotOf } from './lucba.ts';

/** Months one after the other, of the reports that count in each. */
function movedBy(...months: [string, Report[]][]) {
  let progress: MonthProgress | undefined;
  for (const [period, reports] of months)
    progress = makeProgress({
      rules: rulesIn(period),
      previous: progress,
      slots: reports.map((each) => slotOf(each)),
      acts: [],
    });
  return {
    rules: rulesIn(must(months.at(-1))[0]),
    progress: must(progress),
    months: months.map(([period, reports]) => ({ period, reports })),
  };
}

const said = (unit: string, period: string, movements: Record<string, number>) => reportOf(unit, period, { movements });

const spring = movedBy(
  ['2024-03', [said('xom-2', '2024-03', { 'PT.04': 40, 'PT.12': 60 }), said('xom-3', '2024-03', { 'PT.04': 10.5 })]],
  ['2024-04', [said('xom-2', '2024-04', { 'PT.04': 20, 'PT.15': 300 }), said('xom-4', '2024-04', { 'PT.12': 70 })]],
);

const rowOf = (code: string, view = viewMovements(spring)) =>
  must([...view.movements, ...view.resources].find((row) => row.code === code));

describe('what a commune did in a month', () => {
  it('stands with the sum since the drive began and the target, in all and of each hamlet', () => {
    const trees = rowOf('PT.04');

    expect(trees).toMatchObject({ month: 20, toDate: 70.5, target: 4800, percent: 1.47, targetIllustrative: true });
    expect(trees.coverage).toEqual({ reported: 1, expected: 8 });
    expect(trees.units).toHaveLength(8);
    expect(trees.units.find(({ unitId }) => unitId === 'xom-2')).toMatchObject({
      month: 20,
      toDate: 60,
      target: 600,
      percent: 10,
    });
  });

  it('leaves open what a hamlet did not say, and is no zero', () => {
    expect(rowOf('PT.04').units.find(({ unitId }) => unitId === 'xom-3')).toMatchObject({ month: null, toDate: 10.5 });
    expect(rowOf('PT.04').units.find(({ unitId }) => unitId === 'xom-5')).toMatchObject({ month: null, toDate: 0 });
  });

  it('takes of a level what each hamlet holds, and sums no months', () => {
    const households = rowOf('PT.12');

    expect(households).toMatchObject({ month: 130, toDate: 130, measures: 'level' });
    expect(households.units.find(({ unitId }) => unitId === 'xom-2')).toMatchObject({ month: 60, toDate: 60 });
  });

  it('has in every row units that add up to the commune', () => {
    const view = viewMovements(spring);

    for (const { units, toDate, month } of [...view.movements, ...view.resources]) {
      expect(exactSum(units.map((each) => each.toDate))).toBe(toDate);
      expect(exactSum(units.map((each) => each.month ?? 0))).toBe(month);
    }
  });

  it('counts a unit that is no hamlet, if it did something, and shows it only then', () => {
    const withSchool = movedBy(['2024-04', [said('truong-thcs', '2024-04', { 'PT.04': 7 })]]);
    const units = rowOf('PT.04', viewMovements(withSchool)).units.map(({ unitId }) => unitId);

    expect(units).toEqual([...hamlets, 'truong-thcs']);
    expect(rowOf('PT.05', viewMovements(withSchool)).units).toHaveLength(8);
  });

  it('has no target for incidents, of which there is none to strive for', () => {
    expect(rowOf('PT.23')).toMatchObject({ target: null, percent: null });
  });

  it('says where targets are illustrative, and does not where the plan gives them', () => {
    expect(viewMovements(spring).illustrative).toEqual([expect.stringContaining('số liệu minh họa')]);
    expect(rowOf('PT.06')).toMatchObject({ target: 96, targetIllustrative: false });
  });

  it('has in March the rows of March only', () => {
    const march = viewMovements(movedBy(['2024-03', []]));

    expect([march.movements.length, march.resources.length]).toEqual([14, 4]);
  });

  it('is of one unit where one is asked for, with the commune’s sums', () => {
    const trees = rowOf('PT.04', viewMovements(spring, 'xom-3'));

    expect(trees.units.map(({ unitId }) => unitId)).toEqual(['xom-3']);
    expect(trees.toDate).toBe(70.5);
  });

  it('is what its schema says, with no field too many', () => {
    const view = viewMovements(spring);

    expect(movementsViewSchema.parse(view)).toEqual(view);
  });
});
