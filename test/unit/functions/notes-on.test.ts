import { describe, expect, it } from 'vitest';
import { notesOn } from '../../../functions/record-act/notes-on.ts';
import { actIdOf } from '../../../shared/domain/acts/act-id.ts';
import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { smallGiven } from '../../fixtures/small/given.ts';
import { smallMailing } from './mailing-world.ts';

function notes(content: ActContent, at = '2024-03-12T02:00:00.000Z') {
  const draft = { communeId: 'xa-a', period: '2024-03', at, by: 'officer@xa-a', ...content };
  const act: Act = { ...draft, id: actIdOf(draft, undefined) };
  return notesOn({ given: smallGiven, contacts: smallMailing.contacts }, act).map(({ vi }) => vi);
}

const returned = (unitId: string) =>
  ({ kind: 'return', unitId, uploadId: 'u', receivedAt: '2024-03-11T00:00:00.000Z', comment: 'x' }) as const;

describe('what an officer is told who has returned a report', () => {
  it('is that the sender is told, and until when it is still on time', () => {
    expect(notes(returned('xom-1'))).toEqual([
      expect.stringContaining('xom-1 được báo ngay bằng thư (1 người nhận)'),
      expect.stringContaining('Gửi lại trước 16/03/2024 00:00 thì vẫn đúng hạn'),
    ]);
  });

  it('is that nobody is told where no address is known', () => {
    expect(notes(returned('xom-2'))[0]).toContain('Chưa có địa chỉ thư của xom-2');
  });

  it('is that what is sent again is late, from the deadline on', () => {
    expect(notes(returned('xom-1'), '2024-03-15T16:59:59.999Z')[1]).toContain('vẫn đúng hạn');
    expect(notes(returned('xom-1'), '2024-03-15T17:00:00.000Z')[1]).toContain('được tính là nộp muộn');
  });

  it('is nothing where something else was done', () => {
    expect(notes({ kind: 'excuse', unitId: 'xom-2', reason: 'Lũ' })).toEqual([]);
  });
});
