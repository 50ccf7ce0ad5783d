import { describe, expect, it } from 'vitest';
import type { ActsView } from '../../../../shared/api/act-contracts.ts';
import { actsOnUnit, approvalOf, canWithdraw, countedOf } from '../../../../web/commune/acts/which-acts.ts';
import { stateLegend, wordsOfCell, wordsOfSlot } from '../../../../web/commune/units/unit-words.ts';
import { slot, upload } from './views.ts';

const open = { isLocked: false, owesMonthly: true };
const locked = { isLocked: true, owesMonthly: true };
const ticket = (state: 'requested' | 'approved' | 'expired') => ({
  requestId: 'a',
  state,
  reason: 'Nhập sai',
  expiresAt: '2024-03-25T00:00:00.000Z',
});

describe('the state of a unit’s month', () => {
  it('tells one that was returned from one that was refused', () => {
    const returned = { uploadId: 'u', by: 'officer@luc-ba', at: '2024-03-12T01:00:00Z', comment: 'Thiếu' };

    expect(wordsOfSlot(slot({ status: 'rejected' }), true).text.vi).toBe('Có lỗi, cần gửi lại');
    expect(wordsOfSlot(slot({ status: 'rejected', returned }), true).text.vi).toBe('Đã trả lại, chờ gửi lại');
  });

  it('is no debt of a unit that reports only when something changes', () => {
    expect(wordsOfSlot(slot(), true).text.vi).toBe('Chưa nộp, còn hạn');
    expect(wordsOfSlot(slot(), false).text.vi).toBe('Chỉ gửi khi có thay đổi');
  });

  it('says that a report was amended', () => {
    expect(wordsOfSlot(slot({ status: 'on-time', amended: true }), true).text.vi).toBe('Đã nộp, có sửa');
  });

  it('is empty in a month in which the unit was not there', () => {
    expect(wordsOfCell(null, true)).toBeUndefined();
    expect(wordsOfCell({ status: 'missing', amended: false }, true)?.sign).toBe('!');
  });

  it('has a sign of its own each, so that no colour is needed', () => {
    const signs = stateLegend.map(({ sign }) => sign);

    expect(new Set(signs).size).toBe(signs.length);
    expect(signs).toHaveLength(6);
  });
});

describe('what can be done about a unit', () => {
  it('is to return what counts, and not what was refused', () => {
    expect(actsOnUnit(slot({ uploads: [upload('accepted')] }), open)).toEqual(['return', 'key-in']);
    expect(actsOnUnit(slot({ uploads: [upload('rejected')] }), open)).toEqual(['key-in', 'excuse']);
    expect(countedOf(slot({ uploads: [upload('rejected'), upload('accepted')] }))?.uploadId).toBe('file-accepted');
  });

  it('is to excuse only who owes a report and is not excused yet', () => {
    expect(actsOnUnit(slot(), { ...open, owesMonthly: false })).toEqual(['key-in']);
    expect(actsOnUnit(slot({ status: 'excused' }), open)).toEqual(['key-in']);
  });

  it('is in a locked month to ask for it to be reopened, once', () => {
    expect(actsOnUnit(slot({ uploads: [upload('accepted')] }), locked)).toEqual(['reopen']);
    expect(actsOnUnit(slot({ ticket: ticket('requested') }), locked)).toEqual([]);
    expect(actsOnUnit(slot({ ticket: ticket('expired') }), locked)).toEqual(['reopen']);
  });

  it('is to key in again where it was reopened', () => {
    expect(actsOnUnit(slot({ ticket: ticket('approved') }), locked)).toEqual(['key-in']);
  });
});

type Listed = ActsView['acts'][number];
const common = { id: 'a', communeId: 'luc-ba', period: '2024-03', at: '2024-03-12T01:00:00Z', by: 'officer@luc-ba' };
const request = { expiresAt: '2024-03-25T00:00:00.000Z', unitId: 'xom-2', reason: 'Nhập sai' };
const listed = (act: Listed['act'], state: Listed['state']): Listed => ({ act, state, links: { file: null } });

describe('an act in the list', () => {
  const excuse = { ...common, kind: 'excuse', unitId: 'xom-2', reason: 'Lũ' } as const;
  const asked = { ...common, ...request, kind: 'reopen-request' } as const;

  it('can be taken back while it holds and the month is open', () => {
    expect(canWithdraw(listed(excuse, 'in-force'), false)).toBe(true);
    expect(canWithdraw(listed(excuse, 'withdrawn'), false)).toBe(false);
    expect(canWithdraw(listed(excuse, 'in-force'), true)).toBe(false);
  });

  it('of the drive can be taken back after the lock too, by which the next version changes', () => {
    const voucher = { source: 'people', amount: 1_000_000, date: '2024-03-10', ref: '12/PT' };
    const spending = { ...common, ...voucher, kind: 'spending', purpose: 'Mua cây' } as const;

    expect(canWithdraw(listed(spending, 'in-force'), true)).toBe(true);
    expect(canWithdraw(listed(spending, 'replaced'), true)).toBe(false);
  });

  it('that asks for a reopening is answered by another person than who asked', () => {
    expect(approvalOf(listed(asked, 'requested'), 'chair@luc-ba')).toBe('may');
    expect(approvalOf(listed(asked, 'requested'), 'officer@luc-ba')).toBe('somebody-else');
    expect(approvalOf(listed(asked, 'approved'), 'chair@luc-ba')).toBe('nothing');
  });
});
