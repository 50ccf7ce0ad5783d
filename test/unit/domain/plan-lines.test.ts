import { describe, expect, it } from 'vitest';
import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { viewCampaign } from '../../../shared/domain/campaign/view-campaign.ts';
import { summarizeDrive } from '../../../shared/domain/drive/summarize-drive.ts';
import { taskStatuses } from '../../../shared/domain/drive/task-status.ts';
import { viewMovements } from '../../../shared/domain/movements/view-movements.ts';
import type { SlotState } from '../../../shared/domain/slot.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { actIn, driveMonths } from './drive-months.ts';
import { hamlets, lucBa, reportOf, rulesIn, slotOf } from './lucba.ts';

const done = (task: string, unitId?: string): Act => {
  const said = { kind: 'task-done', task, date: '2024-04-02', text: 'đã làm', file: null } as const;
  return actIn('2024-04', unitId === undefined ? said : { ...said, unitId }, '2024-04-03');
};
const confirmed = (participant: string): ActContent => ({
  kind: 'launch-confirm',
  participant,
  date: '2024-04-01',
  text: 'hưởng ứng',
  file: null,
});
const saidIn = (movements: Record<string, number>): SlotState[] => [
  slotOf(reportOf('xom-2', '2024-04', { movements })),
];

/** How a duty stands at noon of a day, whatever was done in April: in all, and with each who answers for it. */
function duty(id: string, { last = '2024-04', day = '2024-04-20', ...april }: Standing) {
  const source = { ...driveMonths({ '2024-04': april }, last), at: `${day}T05:00:00.000Z` };
  const { state, dueBy, answers } = must(taskStatuses(source).find(({ task }) => task.id === id));
  return { state, dueBy, of: answers.length, by: Object.fromEntries(answers.map((each) => [each.by, each.state])) };
}
interface Standing {
  last?: string;
  day?: string;
  acts?: Act[];
  slots?: SlotState[];
}

describe('what people give (I.2)', () => {
  const given = { 'PT.02': 120.5, 'PT.03': 3, 'PT.10': 40 };
  const worth = { 'NL.03': 5_000_000, 'NL.04': 12_000_000, 'NL.06': 800_000 };
  const slots = ['xom-2', 'xom-3'].map((unit) =>
    slotOf(reportOf(unit, '2024-04', { movements: given, resources: worth })),
  );
  const { rules, progress } = driveMonths({ '2024-04': { slots } }, '2024-04');
  const months = [{ period: '2024-04', reports: slots.flatMap(({ accepted }) => accepted?.report ?? []) }];
  const view = viewMovements({ rules, progress, months });

  it('is counted as land, who gave it, labour, money, assets and goods, of each hamlet and in all', () => {
    const rows = [...view.movements, ...view.resources].map((row) => [row.code, row] as const);
    const told = new Map(rows);

    for (const [code, value] of Object.entries({ ...given, ...worth })) {
      const { toDate, units } = must(told.get(code));
      expect([code, toDate]).toEqual([code, 2 * value]);
      expect(units.filter((each) => each.toDate === value).map(({ unitId }) => unitId)).toEqual(['xom-2', 'xom-3']);
    }
  });
});

describe('waste sorted at source (III.1)', () => {
  it('is asked of each hamlet, households of all, and judged in all with criterion 17', () => {
    const say = (met: number) => ({ indicators: { '17.5': { total: 100, met } } });
    const { view } = lucBa({ '2024-01': Object.fromEntries(hamlets.map((unit, at) => [unit, say(at < 4 ? 40 : 58)])) });
    const { indicators } = must(view.criteria.find(({ number }) => number === 17));

    expect(indicators.find(({ code }) => code === '17.5')).toMatchObject({
      text: { en: 'Households sorting waste at source' },
      value: { total: 800, met: 392 },
      verdict: 'missed',
    });
  });
});

describe('the five criteria to meet (IV.4)', () => {
  it('are told with how each stands in the newest month', () => {
    const { rules, progress } = lucBa({ '2024-01': { 'van-phong-ubnd': { indicators: { '1.3': { value: true } } } } });
    const { meet } = viewCampaign({ rules, progress, periods: [] }).objectives;

    expect(meet).toHaveLength(5);
    expect(meet.flatMap(({ number, state }) => (state === 'met' ? [number] : []))).toEqual([1]);
  });
});

describe('the commune’s duties that are done once', () => {
  it('have the money provided (NV.07) by May, done when the officer says so', () => {
    expect(duty('NV.07', {})).toMatchObject({ state: 'not-due', dueBy: '2024-05-10', of: 1 });
    expect(duty('NV.07', { last: '2024-05', day: '2024-05-10' }).state).toBe('due');
    expect(duty('NV.07', { last: '2024-06', day: '2024-05-20' }).state).toBe('overdue');
    expect(duty('NV.07', { acts: [done('NV.07')], last: '2024-06', day: '2024-05-20' }).state).toBe('done');
  });

  it('have a plan of how the five criteria are met (NV.08) by June, done when the officer says so', () => {
    expect(duty('NV.08', {})).toMatchObject({ state: 'not-due', dueBy: '2024-06-14', of: 1 });
    expect(duty('NV.08', { last: '2024-06', day: '2024-06-15' }).state).toBe('overdue');
    expect(duty('NV.08', { acts: [done('NV.08')], last: '2024-06', day: '2024-06-15' }).state).toBe('done');
  });
});

describe('the launch within schools and health station (NV.11)', () => {
  it('is done by each of the four by itself, by confirming it or by saying so', () => {
    const confirming = actIn('2024-04', confirmed('truong-thcs'), '2024-04-02');
    const saying = done('NV.11', 'truong-mam-non');
    const { of, by, state } = duty('NV.11', { acts: [confirming, saying], last: '2024-06', day: '2024-05-20' });

    expect(of).toBe(4);
    expect(by).toMatchObject({ 'truong-thcs': 'done', 'truong-mam-non': 'done', 'truong-tieu-hoc': 'overdue' });
    expect(state).toBe('overdue');
  });
});

describe('a hamlet’s duties of each month', () => {
  it.each(['PT.04', 'PT.05', 'PT.06', 'PT.07', 'PT.08'])(
    'have the people at work (NV.13), seen by its report with a figure of trees, flowers, cleaning, ditches or waste: %s',
    (code) => {
      expect(duty('NV.13', { slots: saidIn({ [code]: 1 }) }).by).toMatchObject({ 'xom-2': 'done', 'xom-3': 'overdue' });
      expect(duty('NV.13', { slots: saidIn({ [code]: 0, 'PT.13': 4 }) }).by['xom-2']).toBe('overdue');
    },
  );

  it('have a report of it at the commune (NV.14), seen by the report that counts, and counted while one is missing', () => {
    const slots = saidIn({});
    const source = { ...driveMonths({ '2024-04': { slots } }, '2024-04'), at: '2024-04-20T05:00:00.000Z' };

    expect(duty('NV.14', { slots })).toMatchObject({
      state: 'overdue',
      dueBy: rulesIn('2024-04').period.communeDeadline,
    });
    expect(duty('NV.14', { slots }).by).toMatchObject({ 'xom-2': 'done', 'xom-3': 'overdue' });
    expect(summarizeDrive(source)?.overdue?.['NV.14']).toBe(7);
  });
});
