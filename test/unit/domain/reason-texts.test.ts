import { describe, expect, it } from 'vitest';
import { actText, inTimeText, reopenedText, withoutPeople } from '../../../shared/domain/restate/reason-texts.ts';

const common = {
  id: 'x',
  communeId: 'luc-ba',
  period: '2024-03',
  at: '2024-03-18T02:00:00.000Z',
  by: 'officer@luc-ba',
};

describe('a reason as papers print it', () => {
  it('names no account: neither who asked for a reopening nor who acted', () => {
    const people = { requestedBy: 'officer@luc-ba', approvedBy: 'officer@dai-tu' };
    const reopened = reopenedText({ commune: 'Xã Lục Ba', unit: 'Xóm 3', reason: 'thiếu; đề nghị: sửa', ...people });
    const acted = actText('Xã Lục Ba', '18/03/2024 09:00', {
      ...common,
      kind: 'excuse',
      unitId: 'xom-3',
      reason: 'lũ',
    });

    expect(withoutPeople(reopened.vi)).toBe('Xã Lục Ba, Xóm 3: mở lại kỳ vì “thiếu; đề nghị: sửa”.');
    expect(withoutPeople(acted.vi)).toBe('Xã Lục Ba: miễn báo cáo lúc 18/03/2024 09:00: “lũ”.');
  });

  it('is otherwise what the summary says', () => {
    const at = '14/03/2024 09:00';
    const { vi } = inTimeText({ commune: 'Xã Lục Ba', unit: 'Xóm 3', at, isLate: false, isRefused: false });

    expect(withoutPeople(vi)).toBe(vi);
  });
});
