import { describe, expect, it } from 'vitest';
import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { coverageOf, launchedOn } from '../../../shared/domain/drive/coverage.ts';
import { participantsOf } from '../../../shared/domain/drive/participant.ts';
import { summarizeDrive } from '../../../shared/domain/drive/summarize-drive.ts';
import { countAnswers, taskStatuses } from '../../../shared/domain/drive/task-status.ts';
import { totalDrives } from '../../../shared/domain/drive/total-drives.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { actIn, driveMonths } from './drive-months.ts';
import { hamlets, reportOf, rulesIn, slotOf } from './lucba.ts';

const launch = (participants: string[], date: string): ActContent => ({
  kind: 'launch',
  participants,
  date,
  how: 'họp',
});
const confirm = (participant: string, date: string): ActContent => ({
  kind: 'launch-confirm',
  participant,
  date,
  text: 'hưởng ứng',
  file: null,
});
const done = (task: string, date: string, unitId?: string): ActContent => ({
  kind: 'task-done',
  task,
  ...(unitId !== undefined && { unitId }),
  date,
  text: 'đã làm',
  file: null,
});
const said = (what: 'loudspeaker' | 'banner', count: number, date: string) => ({
  kind: 'propaganda' as const,
  what,
  count,
  date,
  title: `${what} ${date}`,
  text: '',
  file: null,
});
const withdraw = (act: Act): ActContent => ({ kind: 'withdraw', actId: act.id, reason: 'nhầm' });

const statusOf = (months: Parameters<typeof driveMonths>[0], { last, at }: { last: string; at: string }, id: string) =>
  must(taskStatuses({ ...driveMonths(months, last), at }).find(({ task }) => task.id === id));
const noon = (day: string): string => `${day}T05:00:00.000Z`;

describe('whom the drive of Lục Ba is for', () => {
  it('is everybody that the plan names: each hamlet, school and station by itself, people in groups with numbers', () => {
    const all = participantsOf(rulesIn('2024-04'));
    const count = (kind: string): number => all.filter((each) => each.kind === kind).length;

    expect(['organisation', 'institution', 'association', 'hamlet', 'firm', 'individuals'].map(count)).toEqual([
      8, 4, 5, 8, 3, 4,
    ]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ kind }) => kind === 'individuals').every(({ people = 0 }) => people > 0)).toBe(true);
    expect(all.filter(({ kind }) => kind === 'firm').every(({ illustrative }) => illustrative)).toBe(true);
  });
});

describe('a launch', () => {
  it('is known in every later month, with its first day', () => {
    const first = actIn('2024-04', launch(['hoi-phu-nu', 'xom-2'], '2024-03-20'), '2024-03-21');
    const again = actIn('2024-05', launch(['xom-2', 'xom-3'], '2024-04-20'), '2024-04-21');

    const { progress, rules } = driveMonths({ '2024-04': { acts: [first] }, '2024-05': { acts: [again] } }, '2024-06');

    expect(progress.drive?.launched).toEqual({
      'hoi-phu-nu': '2024-03-20',
      'xom-2': '2024-03-20',
      'xom-3': '2024-04-20',
    });
    expect(coverageOf(rules, progress.drive)).toEqual({ participants: 32, launched: 3, confirmed: 0 });
  });

  it('that was taken back, long after, is gone from every month', () => {
    const act = actIn('2024-04', launch(['hoi-phu-nu'], '2024-03-20'), '2024-03-21');
    const back = actIn('2024-04', withdraw(act), '2024-05-30');

    expect(driveMonths({ '2024-04': { acts: [act, back] } }, '2024-06').progress.drive).toBeUndefined();
  });

  it('was not after the day on which who was launched to confirmed it', () => {
    const acts = [
      actIn('2024-04', launch(['hoi-phu-nu'], '2024-03-28'), '2024-04-02'),
      actIn('2024-04', confirm('hoi-phu-nu', '2024-03-22'), '2024-04-02'),
    ];
    const { progress } = driveMonths({ '2024-04': { acts } }, '2024-04');

    expect(launchedOn('hoi-phu-nu', progress.drive)).toBe('2024-03-22');
  });

  it('is implied by who confirms it', () => {
    const act = actIn('2024-04', confirm('hoi-phu-nu', '2024-03-22'), '2024-03-22');
    const { progress, rules } = driveMonths({ '2024-04': { acts: [act] } }, '2024-04');

    expect(coverageOf(rules, progress.drive)).toMatchObject({ launched: 1, confirmed: 1 });
  });
});

describe('a month in which nothing was done for the drive', () => {
  it('is stored as it was before there was any of this', () => {
    expect(driveMonths({}, '2024-06').progress).not.toHaveProperty('drive');
  });

  it('says nothing of a drive in a summary before April, whatever was done', () => {
    const act = actIn('2024-03', launch(['hoi-phu-nu'], '2024-02-20'), '2024-02-21');
    const march = driveMonths({ '2024-03': { acts: [act] } }, '2024-03');
    const april = driveMonths({ '2024-03': { acts: [act] } }, '2024-04');

    expect(summarizeDrive({ ...march, at: noon('2024-03-19') })).toBeUndefined();
    expect(summarizeDrive({ ...april, at: noon('2024-04-10') })?.coverage).toMatchObject({ launched: 1 });
  });
});

describe('a duty of the plan', () => {
  it('that recurs is due by the commune’s deadline, and overdue from the day after', () => {
    const { communeDeadline } = rulesIn('2024-04').period;
    const state = (at: string) => statusOf({}, { last: '2024-04', at }, 'NV.09').state;

    expect(communeDeadline).toBe('2024-04-16');
    expect([state('2024-04-16T16:59:59.000Z'), state('2024-04-16T17:00:00.000Z')]).toEqual(['due', 'overdue']);
  });

  it('that is to be done once is not due in the months before, and stays done in those after', () => {
    const act = actIn('2024-05', done('NV.07', '2024-04-20'), '2024-04-21');
    const months = { '2024-05': { acts: [act] } };

    expect(statusOf(months, { last: '2024-04', at: noon('2024-04-10') }, 'NV.07').state).toBe('not-due');
    expect(statusOf({}, { last: '2024-05', at: noon('2024-05-10') }, 'NV.07').state).toBe('due');
    expect(statusOf({}, { last: '2024-06', at: noon('2024-05-20') }, 'NV.07').state).toBe('overdue');
    expect(statusOf(months, { last: '2024-06', at: noon('2024-05-20') }, 'NV.07')).toMatchObject({
      state: 'done',
      answers: [{ on: '2024-04-20', how: 'said' }],
    });
  });

  it('that recurs is to be done anew every month', () => {
    const act = actIn('2024-04', done('NV.09', '2024-04-01'), '2024-04-02');
    const months = { '2024-04': { acts: [act] } };

    expect(statusOf(months, { last: '2024-04', at: noon('2024-04-20') }, 'NV.09').state).toBe('done');
    expect(statusOf(months, { last: '2024-05', at: noon('2024-05-20') }, 'NV.09').state).toBe('overdue');
  });

  it('is no longer done when that was taken back', () => {
    const act = actIn('2024-04', done('NV.09', '2024-04-01'), '2024-04-02');
    const months = { '2024-04': { acts: [act, actIn('2024-04', withdraw(act), '2024-05-30')] } };

    expect(statusOf(months, { last: '2024-04', at: noon('2024-04-20') }, 'NV.09').state).toBe('overdue');
  });

  it('of several units is overdue while it is in one of them, with how many in the summary', () => {
    const acts = hamlets.slice(2).map((unitId) => actIn('2024-04', done('NV.12', '2024-04-01', unitId), '2024-04-02'));
    const months = { '2024-04': { acts } };
    const source = { ...driveMonths(months, '2024-04'), at: noon('2024-04-20') };

    expect(statusOf(months, { last: '2024-04', at: source.at }, 'NV.12').state).toBe('overdue');
    expect(summarizeDrive(source)?.overdue).toMatchObject({ 'NV.12': 2, 'NV.14': 8, 'NV.03': 1 });
  });
});

describe('a duty of several units, before it is due', () => {
  const at = noon('2024-04-10');
  const confirmedBy = (units: readonly string[]) => {
    const acts = units.map((unit) => actIn('2024-04', confirm(unit, '2024-04-01'), '2024-04-02'));
    return statusOf({ '2024-04': { acts } }, { last: '2024-04', at }, 'NV.11');
  };

  it('is not done because one of them has done it', () => {
    const one = confirmedBy(['truong-thcs']);

    expect(one.state).toBe('not-due');
    expect(countAnswers(one.answers)).toEqual({ done: 1, excused: 0, of: 4 });
  });

  it('is done when all have', () => {
    const { answers } = confirmedBy([]);
    expect(confirmedBy(answers.map(({ by }) => by)).state).toBe('done');
    expect(answers).toHaveLength(4);
  });

  it('is excused where nobody is left who has to do it', () => {
    const acts = hamlets.map((unitId) => actIn('2024-04', { kind: 'excuse', unitId, reason: 'lũ' }, '2024-04-10'));
    const source = { ...driveMonths({ '2024-04': { acts } }, '2024-04'), at };

    expect(must(taskStatuses(source).find(({ task }) => task.id === 'NV.14')).state).toBe('excused');
    expect(summarizeDrive(source)?.tasks).toMatchObject({ excused: 3 });
  });
});

describe('the system sees for itself', () => {
  const april = { last: '2024-04', at: noon('2024-04-20') };

  it('that a hamlet reported, and by its figures that it did what it reports', () => {
    const report = reportOf('xom-2', '2024-04', { movements: { 'PT.13': 4, 'PT.04': 0 } });
    const months = { '2024-04': { slots: [slotOf(report)] } };
    const answerOf = (id: string) => statusOf(months, april, id).answers.find(({ by }) => by === 'xom-2');

    expect(answerOf('NV.14')).toMatchObject({ state: 'done', on: '2024-04-12', how: 'seen' });
    expect(answerOf('NV.12')).toMatchObject({ state: 'done', how: 'seen' });
    expect(answerOf('NV.13')).toMatchObject({ state: 'overdue', how: null });
  });

  it('that a hamlet has nothing to show that was excused', () => {
    const excuse = actIn('2024-04', { kind: 'excuse', unitId: 'xom-2', reason: 'lũ' }, '2024-04-10');
    const status = statusOf({ '2024-04': { acts: [excuse] } }, april, 'NV.14');

    expect(status.answers.find(({ by }) => by === 'xom-2')).toMatchObject({ state: 'excused', how: 'excused' });
  });

  it('that news were published while the month was open, whatever becomes of them when it is closed', () => {
    const published = actIn('2024-04', { kind: 'publish-news', title: 'Ra quân', text: 'x', photos: [] }, '2024-04-02');
    const isDone = (acts: Act[]) => statusOf({ '2024-04': { acts } }, april, 'NV.03').answers[0]?.on;

    expect(isDone([published])).toBe('2024-04-02');
    expect(isDone([published, actIn('2024-04', withdraw(published), '2024-04-03')])).toBeNull();
    expect(isDone([published, actIn('2024-04', withdraw(published), '2024-06-01')])).toBe('2024-04-02');
    expect(isDone([{ ...published, at: noon('2024-06-01') }])).toBeNull();
  });

  it('that news stand, but not by a title whose article was taken down, however it is typed', () => {
    const news = (title: string, day: string) =>
      actIn('2024-04', { kind: 'publish-news', title, text: 'x', photos: [] }, day);
    const [first, again] = [news('Ra quân', '2024-04-02'), news('RA  QUÂN', '2024-04-03')];
    const taken = actIn('2024-04', withdraw(again), '2024-04-04');

    expect(statusOf({ '2024-04': { acts: [first, again] } }, april, 'NV.03').answers[0]?.on).toBe('2024-04-03');
    expect(statusOf({ '2024-04': { acts: [first, again, taken] } }, april, 'NV.03').answers[0]?.on).toBeNull();
  });

  it('that the month was confirmed as it stands', () => {
    const { progress, rules } = driveMonths({}, '2024-04');
    const confirmedBy = (current: boolean) => {
      const confirmation = { by: 'officer@luc-ba', at: noon('2024-04-16'), current };
      const statuses = taskStatuses({ rules, progress: { ...progress, confirmation }, at: april.at });
      return statuses.find(({ task }) => task.id === 'NV.04')?.state;
    };

    expect([confirmedBy(true), confirmedBy(false)]).toEqual(['done', 'overdue']);
  });

  it('that everybody was launched to', () => {
    const all = participantsOf(rulesIn('2024-04')).map(({ id }) => id);
    const launched = (ids: string[]) =>
      statusOf({ '2024-04': { acts: [actIn('2024-04', launch(ids, '2024-04-01'), '2024-04-02')] } }, april, 'NV.02')
        .state;

    expect([launched(all), launched(all.slice(1))]).toEqual(['done', 'not-due']);
  });

  it('that the commune broadcast this month, and that banners were put up at any time', () => {
    const acts = [
      actIn('2024-04', said('loudspeaker', 2, '2024-04-01'), '2024-04-02'),
      actIn('2024-04', said('banner', 1, '2024-04-01'), '2024-04-02'),
    ];
    const states = (last: string, at: string) =>
      ['NV.05', 'NV.06'].map((id) => statusOf({ '2024-04': { acts } }, { last, at }, id).state);

    expect(states('2024-04', april.at)).toEqual(['done', 'done']);
    expect(states('2024-06', noon('2024-06-20'))).toEqual(['overdue', 'done']);
  });
});

describe('the commune’s propaganda', () => {
  it('is counted by kind, in the month and since the drive began', () => {
    const first = actIn('2024-04', said('loudspeaker', 2, '2024-04-01'), '2024-04-02');
    const second = actIn('2024-05', said('loudspeaker', 3, '2024-05-01'), '2024-05-02');
    const { progress } = driveMonths({ '2024-04': { acts: [first] }, '2024-05': { acts: [second] } }, '2024-05');

    expect(progress.drive?.propaganda?.loudspeaker).toMatchObject({ month: 3, toDate: 5, since: '2024-04-01' });
  });

  it('that is told after the lock of its month is in the sum to date, in no month, and does no monthly duty', () => {
    const late = actIn('2024-05', said('loudspeaker', 2, '2024-04-01'), '2024-05-02');
    const own = actIn('2024-05', said('loudspeaker', 3, '2024-05-03'), '2024-05-04');
    const months = (acts: Act[]) => ({ '2024-05': { acts } });
    const stateOf = (acts: Act[]) => statusOf(months(acts), { last: '2024-05', at: noon('2024-05-05') }, 'NV.05').state;
    const { progress } = driveMonths(months([late, own]), '2024-05');

    expect(progress.drive?.propaganda?.loudspeaker).toEqual({
      month: 3,
      toDate: 5,
      on: '2024-05-03',
      since: '2024-04-01',
    });
    expect([stateOf([late]), stateOf([late, own])]).toEqual(['due', 'done']);
  });

  it('has nothing of what units did: that is in their reports', () => {
    const item = actIn('2024-04', { ...said('loudspeaker', 2, '2024-04-01'), unitId: 'xom-2' }, '2024-04-02');
    const { progress } = driveMonths({ '2024-04': { acts: [item] } }, '2024-04');

    expect(progress.drive?.propaganda).toBeUndefined();
  });
});

describe('the drives of a district', () => {
  it('are added up, but for the names of what is overdue', () => {
    const one = { coverage: { participants: 32, launched: 30, confirmed: 12 }, overdue: { 'NV.03': 1 } };
    const other = { coverage: { participants: 20, launched: 1, confirmed: 0 }, propaganda: { banner: 2 } };

    expect(totalDrives([one, undefined, other])).toEqual({
      coverage: { participants: 52, launched: 31, confirmed: 12 },
      propaganda: { banner: 2 },
    });
    expect(totalDrives([undefined])).toBeUndefined();
  });
});
