import { describe, expect, it } from 'vitest';
import { carryDrive } from '../../../shared/domain/drive/carry.ts';
import { driveStateSchema } from '../../../shared/domain/drive/state.ts';
import { countTurnOuts, turnOutLines } from '../../../shared/domain/drive/turn-out-counts.ts';
import { exactSum } from '../../../shared/domain/figure.ts';
import { makeProgress } from '../../../shared/domain/make-progress.ts';
import { movementsViewSchema } from '../../../shared/domain/movements/movements-view.ts';
import { viewMovements } from '../../../shared/domain/movements/view-movements.ts';
import type { MonthAct } from '../../../shared/domain/month-act.ts';
import type { MonthProgress } from '../../../shared/domain/progress.ts';
import type { Report } from '../../../shared/domain/report.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { hamlets, reportOf, rulesIn, slotOf } from './lucba.ts';

/** Months one after the other, of the reports that count in each, with what was done in all of them. */
function movedBy(...months: [string, Report[], MonthAct[]?][]) {
  let progress: MonthProgress | undefined;
  for (const [period, reports, acts = []] of months)
    progress = makeProgress({
      rules: rulesIn(period),
      previous: progress,
      slots: reports.map((each) => slotOf(each)),
      acts,
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

describe('the turn-out days of a month', () => {
  const at = '2024-04-10T01:00:00.000Z';
  const common = { at, by: 'officer@luc-ba' };
  const act = (id: string, day: { unitId: string; date: string; cleaning: boolean }): MonthAct => ({
    ...common,
    id,
    kind: 'turn-out',
    ...day,
  });
  const marched = movedBy(
    [
      '2024-03',
      [said('xom-2', '2024-03', { 'PT.06': 1 })],
      [act('a', { unitId: 'xom-2', date: '2024-03-09', cleaning: true })],
    ],
    [
      '2024-04',
      [said('xom-2', '2024-04', { 'PT.06': 2, 'PT.08': 3.5 }), said('xom-3', '2024-04', { 'PT.06': 1 })],
      [
        act('b', { unitId: 'xom-2', date: '2024-04-06', cleaning: true }),
        act('c', { unitId: 'xom-2', date: '2024-03-30', cleaning: false }),
        {
          ...common,
          id: 'd',
          kind: 'turn-out-of-units',
          units: ['xom-4', 'truong-thcs'],
          date: '2024-04-07',
          cleaning: false,
        },
      ],
    ],
  );
  const { turnOuts } = viewMovements(marched);
  const of = (unitId: string) => must(turnOuts.find((each) => each.unitId === unitId));

  it('stand in their order with what the unit’s report says that it did', () => {
    expect(of('xom-2').days).toEqual([
      { date: '2024-03-30', cleaning: false },
      { date: '2024-04-06', cleaning: true },
    ]);
    expect(of('xom-2').did).toEqual({ 'PT.06': 2, 'PT.08': 3.5 });
  });

  it('say in how many months the general cleaning was held, beside those whose reports count one: since April', () => {
    expect(of('xom-2').cleaning).toEqual({ held: 1, reported: 1, months: 1 });
    expect(of('xom-3').cleaning).toEqual({ held: 0, reported: 1, months: 1 });
    expect(of('xom-4').cleaning).toEqual({ held: 0, reported: 0, months: 1 });
    const may = viewMovements(movedBy(['2024-03', []], ['2024-04', []], ['2024-05', []]));
    expect(must(may.turnOuts[0]).cleaning.months).toBe(2);
    expect(must(viewMovements(movedBy(['2024-03', []])).turnOuts[0]).cleaning.months).toBe(0);
  });

  it('are of everybody who is asked to turn out, hamlets first, whether they told of any or not', () => {
    const offices = turnOuts.slice(hamlets.length);

    expect(turnOuts.slice(0, hamlets.length).map(({ unitId }) => unitId)).toEqual(hamlets);
    expect(turnOuts.filter(({ kind }) => kind === 'hamlet')).toHaveLength(hamlets.length);
    expect(offices).toHaveLength(5);
    expect(offices.filter(({ days }) => days.length > 0).map(({ unitId }) => unitId)).toEqual(['truong-thcs']);
    expect(of('xom-5')).toMatchObject({ days: [], did: {} });
  });

  it('are counted in the summary of the month, hamlets and others apart, with the days behind each count', () => {
    const source = { rules: marched.rules, progress: marched.progress, at };
    const counts = countTurnOuts(source);

    expect(counts).toEqual({ hamlets: 8, held: 2, cleaned: 1, offices: 5, officesHeld: 1, officesCleaned: 0 });
    expect(counts.held + must(counts.officesHeld)).toBe(turnOuts.filter(({ days }) => days.length > 0).length);
    expect(turnOutLines(source, 'officesHeld')).toEqual([
      { label: expect.objectContaining({ vi: 'Trường THCS Lục Ba' }), value: 1, note: expect.anything() },
    ]);
    expect(turnOutLines(source, 'cleaned')).toEqual([
      { label: { vi: 'Xóm 2', en: 'Hamlet 2' }, value: 1, note: expect.objectContaining({ vi: 'ngày 06/04/2024' }) },
    ]);
  });

  it('that are told after their month has locked are days of no month that is open, and count among its months', () => {
    const late = act('a', { unitId: 'xom-2', date: '2024-04-06', cleaning: true });
    const may = movedBy(['2024-04', []], ['2024-05', [], [late]]);

    const shown = must(viewMovements(may).turnOuts[1]);
    expect(shown).toMatchObject({ days: [], cleaning: { held: 1, months: 2 } });
    expect(countTurnOuts({ rules: may.rules, progress: may.progress, at })).toMatchObject({ held: 0, cleaned: 0 });
  });

  it('are told by the later of two acts about one day', () => {
    const corrected = movedBy([
      '2024-04',
      [],
      [
        act('b', { unitId: 'xom-2', date: '2024-04-06', cleaning: true }),
        { ...act('c', { unitId: 'xom-2', date: '2024-04-06', cleaning: false }), at: '2024-04-11T01:00:00.000Z' },
      ],
    ]);

    expect(must(viewMovements(corrected).turnOuts[1]).days).toEqual([{ date: '2024-04-06', cleaning: false }]);
  });
});

describe('money by source', () => {
  const common = { at: '2024-04-10T01:00:00.000Z', by: 'officer@luc-ba' };
  const pledge = (id: string, source: string, amount: number): MonthAct => ({
    ...common,
    id,
    kind: 'pledge',
    source,
    amount,
  });
  const spend = (id: string, source: string, amount: number): MonthAct => ({
    ...common,
    id,
    kind: 'spending',
    source,
    amount,
  });
  const raised = (period: string, resources: Record<string, number>) => reportOf('xom-2', period, { resources });
  const march = ['2024-03', [raised('2024-03', { 'NL.01': 5_000_000 })], [pledge('p1', 'budget', 20_000_000)]] as const;
  const moneyIn = (...acts: MonthAct[]) =>
    viewMovements(
      movedBy(
        [march[0], [...march[1]], [...march[2]]],
        ['2024-04', [raised('2024-04', { 'NL.01': 4_000_000, 'NL.05': 1_000_000 })], acts],
      ),
    ).money;
  const of = (source: string, ...acts: MonthAct[]) => must(moneyIn(...acts)?.find((each) => each.source === source));

  it('is pledged and spent as the officer recorded, received as the units report, all since the drive began', () => {
    expect(of('budget', pledge('p2', 'budget', 1_000_000), spend('s1', 'budget', 3_000_000))).toMatchObject({
      pledged: 21_000_000,
      received: 9_000_000,
      spent: 3_000_000,
      remarks: [],
    });
    expect(of('other')).toMatchObject({ pledged: 0, received: 1_000_000, spent: 0, remarks: [] });
  });

  it('is received as the units report and as came to the commune itself, which is what it is spent of', () => {
    const received: MonthAct = { ...common, id: 'r1', kind: 'receipt', source: 'budget', amount: 12_000_000 };

    expect(of('budget', received, spend('s1', 'budget', 21_000_000))).toMatchObject({
      received: 21_000_000,
      toCommune: 12_000_000,
      remarks: [{ en: 'more was received than was pledged' }],
    });
    expect(of('budget').toCommune).toBe(0);
  });

  it('is read and added to where it was stored before receipts were recorded', () => {
    const stored = driveStateSchema.parse({ money: { people: { pledged: 7, spent: 2 } } });
    const acts: MonthAct[] = [{ ...common, id: 'r1', kind: 'receipt', source: 'people', amount: 5 }];
    const month = { rules: rulesIn('2024-04'), acts, allActs: acts, reports: [] };

    expect(carryDrive(stored, { ...month, acts: [], allActs: [] })).toEqual(stored);
    expect(carryDrive(stored, month)?.money).toEqual({ people: { pledged: 7, received: 5, spent: 2 } });
  });

  it('counts no pledge that was taken back, of whichever month', () => {
    const back: MonthAct = { ...common, at: '2024-04-11T01:00:00.000Z', id: 'w', kind: 'withdraw', actId: 'p2' };

    expect(of('budget', pledge('p2', 'budget', 1_000_000), back).pledged).toBe(20_000_000);
  });

  it('says where more came than was pledged, or more was spent than came, and refuses neither', () => {
    const [firms] = [of('other', pledge('p3', 'other', 500_000), spend('s2', 'other', 2_000_000))];

    expect(firms.remarks.map(({ vi }) => vi)).toEqual(['đã nhận nhiều hơn đã cam kết', 'đã chi nhiều hơn đã nhận']);
  });

  it('is in no month of a commune in which nothing of the kind was done', () => {
    expect(movedBy(['2024-04', []]).progress.drive).toBeUndefined();
  });

  it('is not shown where one unit is asked for', () => {
    expect(viewMovements(spring, 'xom-2').money).toBeUndefined();
  });
});
