import { describe, expect, it } from 'vitest';
import type { ActsView } from '../../../../shared/api/act-contracts.ts';
import { must } from '../../../fixtures/reports/form-of.ts';
import { inOrder, isLeft } from '../../../../web/send/drive/duty-order.ts';
import { filledIn } from '../../../../web/send/drive/filled.ts';
import { dayWithin, monthOfDay } from '../../../../web/send/drive/month-of-day.ts';
import { toldIn } from '../../../../web/send/drive/told.ts';

const march = { period: '2024-03', from: '2024-02-15', to: '2024-03-14' };
const april = { period: '2024-04', from: '2024-03-15', to: '2024-04-14' };

describe('the month in which something of a day is recorded', () => {
  it('is the day’s own while that is open, else the one that reports are due for', () => {
    const both = [march, april];

    expect(monthOfDay('2024-03-14', both, '2024-03')).toBe('2024-03');
    expect(monthOfDay('2024-03-15', both, '2024-03')).toBe('2024-04');
    expect(monthOfDay('2024-03-14', [april], '2024-04')).toBe('2024-04');
    expect(monthOfDay('', both, '2024-03')).toBe('2024-03');
  });

  it('has a day of its own to begin from: today, or its last', () => {
    expect(dayWithin('2024-03-10', [march, april], '2024-03')).toBe('2024-03-10');
    expect(dayWithin('2024-03-17', [march, april], '2024-03')).toBe('2024-03-14');
    expect(dayWithin('2024-03-17', [], '2024-03')).toBe('2024-03-17');
  });
});

describe('the duties of a unit', () => {
  it('have what is overdue first, then what is due sooner, and what is over last', () => {
    const duties = [
      { state: 'done', dueBy: '2024-04-01' },
      { state: 'due', dueBy: '2024-04-15' },
      { state: 'excused', dueBy: '2024-04-01' },
      { state: 'due', dueBy: '2024-04-10' },
      { state: 'not-due', dueBy: '2024-05-15' },
      { state: 'overdue', dueBy: '2024-04-05' },
    ] as const;

    const sorted = inOrder(duties);

    expect(sorted.map(({ state }) => state)).toEqual(['overdue', 'due', 'due', 'not-due', 'done', 'excused']);
    expect(sorted.map(({ dueBy }) => dueBy).slice(1, 3)).toEqual(['2024-04-10', '2024-04-15']);
    expect(sorted.filter(isLeft)).toHaveLength(4);
  });
});

type Listed = ActsView['acts'][number];

const listed = (act: Listed['act'], state: Listed['state'] = 'in-force'): Listed => ({
  state,
  act,
  links: { file: null },
});

const common = { by: 'xom-2@luc-ba', communeId: 'luc-ba' };

describe('what a unit’s account told', () => {
  it('is what it told for the drive, of every month that is open, newest first, each with its month', () => {
    const turnOut = listed({
      ...common,
      kind: 'turn-out',
      id: 'turn-out-1',
      period: '2024-03',
      at: '2024-03-15T02:00:00.000Z',
      unitId: 'xom-2',
      date: '2024-03-09',
      cleaning: true,
      note: '',
    });
    const confirmed = listed(
      {
        ...common,
        kind: 'launch-confirm',
        id: 'launch-confirm-1',
        period: '2024-04',
        at: '2024-03-16T02:00:00.000Z',
        participant: 'xom-2',
        date: '2024-03-16',
        text: 'Xóm 2 hưởng ứng',
        file: null,
      },
      'withdrawn',
    );
    const withdrawal = listed({
      ...common,
      kind: 'withdraw',
      id: 'withdraw-1',
      period: '2024-04',
      at: '2024-03-16T03:00:00.000Z',
      actId: 'launch-confirm-1',
      unitId: 'xom-2',
      reason: 'Ghi nhầm',
    });

    const told = toldIn([
      { period: '2024-03', acts: [turnOut] },
      { period: '2024-04', acts: [withdrawal, confirmed] },
    ]);

    expect(told.map(({ act, period, state }) => [act.id, period, state])).toEqual([
      ['launch-confirm-1', '2024-04', 'withdrawn'],
      ['turn-out-1', '2024-03', 'in-force'],
    ]);
  });
});

describe('what somebody filled in', () => {
  it('is without blanks around it, and has a file only where one was chosen', () => {
    const form = new FormData();
    form.set('text', '  45 hộ ');
    form.set('cleaning', 'yes');
    form.set('file', new File([], ''));

    const filled = filledIn(form);
    form.set('file', new File(['x'], 'loa.png'));

    expect([filled.text('text'), filled.text('note'), filled.isChecked('cleaning')]).toEqual(['45 hộ', '', true]);
    expect(filled.file).toBeUndefined();
    expect(must(filledIn(form).file).name).toBe('loa.png');
  });
});
