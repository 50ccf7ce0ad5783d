import { describe, expect, it } from 'vitest';
import { stateOfAct } from '../../../shared/domain/acts/act-state.ts';
import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { subjectOf } from '../../../shared/domain/acts/act-id.ts';
import { monthActOf, monthActSchema } from '../../../shared/domain/month-act.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { actIn, driveMonths } from './drive-months.ts';

const pledge = (amount: number, ref = 'Số 1', giver: 'firm' | 'state' = 'firm'): ActContent => ({
  kind: 'pledge',
  source: 'firms',
  amount,
  date: '2024-04-10',
  ref,
  giver,
});
const receipt = (amount: number, ref = 'PT 1'): ActContent => ({
  kind: 'receipt',
  source: 'firms',
  amount,
  date: '2024-04-10',
  ref,
  giver: 'firm',
});
const broadcast = (count: number): ActContent => ({
  kind: 'propaganda',
  what: 'loudspeaker',
  count,
  date: '2024-04-10',
  title: 'Ngày thứ bảy xanh',
  text: '',
  file: null,
});
const turnOut = (cleaning: boolean): ActContent => ({
  kind: 'turn-out',
  unitId: 'xom-2',
  date: '2024-04-10',
  cleaning,
  note: '',
});
const withdraw = (act: Act): ActContent => ({ kind: 'withdraw', actId: act.id, reason: 'nhầm' });

const april = [pledge(100), broadcast(3), turnOut(true), receipt(40)].map((said) =>
  actIn('2024-04', said, '2024-04-11'),
);
const may = [pledge(200, 'SỐ  1'), broadcast(6), turnOut(false), receipt(50, 'pt 1')].map((said) =>
  actIn('2024-05', said, '2024-04-20'),
);

const stateIn = (acts: Act[], act: Act, progress: ReturnType<typeof driveMonths>['progress']) =>
  stateOfAct(act, { acts, progress, at: '2024-05-01T00:00:00.000Z' });

describe('what counts once in the drive', () => {
  it('counts in the first month that has it, and the list of the other says that it does not there', () => {
    const { progress } = driveMonths({ '2024-04': { acts: april }, '2024-05': { acts: may } }, '2024-05');

    expect(progress.drive?.money?.['firms']).toEqual({ pledged: 100, received: 40, spent: 0 });
    expect(progress.drive?.propaganda?.loudspeaker).toMatchObject({ month: 0, toDate: 3 });
    expect(progress.drive?.turnOuts?.['xom-2']).toEqual({ '2024-04': { '2024-04-10': true } });
    expect(may.map((act) => stateIn(may, act, progress))).toEqual(may.map(() => 'replaced'));
  });

  it('counts in the other once the first month took it back', () => {
    const back = april.map((act) => actIn('2024-04', withdraw(act), '2024-04-25'));

    const { progress } = driveMonths({ '2024-04': { acts: [...april, ...back] }, '2024-05': { acts: may } }, '2024-05');

    expect(progress.drive?.money?.['firms']).toEqual({ pledged: 200, received: 50, spent: 0 });
    expect(progress.drive?.propaganda?.loudspeaker).toMatchObject({ month: 0, toDate: 6 });
    expect(progress.drive?.turnOuts?.['xom-2']).toEqual({ '2024-05': { '2024-04-10': false } });
    expect(may.map((act) => stateIn(may, act, progress))).toEqual(may.map(() => 'in-force'));
  });

  it('is told apart by what it is booked under, and not by how that is typed, its amount or who gives', () => {
    const one = subjectOf(pledge(100));

    expect(subjectOf(pledge(200, ' SỐ  1'.normalize('NFD'), 'state'))).toBe(one);
    expect(subjectOf(pledge(100, 'Số 2'))).not.toBe(one);
  });

  it('is kept without its words, and what was kept before there was a subject can be read and counts', () => {
    const kept = must(monthActOf(must(april[0])));
    const about = kept.kind === 'pledge' ? kept.about : undefined;
    const { about: _none, ...older } = { about, ...kept };

    expect(JSON.stringify(about)).toMatch(/^"[0-9a-f]{16}"$/);
    expect(monthActSchema.parse(older)).toEqual(older);
  });
});
