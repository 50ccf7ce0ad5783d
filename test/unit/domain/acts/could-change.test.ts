import { describe, expect, it } from 'vitest';
import type { ActContent } from '../../../../shared/domain/acts/act.ts';
import { couldChange } from '../../../../shared/domain/acts/could-change.ts';
import { monthActOf } from '../../../../shared/domain/month-act.ts';
import { actText } from '../../../../shared/domain/restate/reason-texts.ts';
import { actOf } from './acts.ts';

const locksAt = '2024-03-18T00:00:00.000Z';
const takingBack = (kind: string): ActContent => ({
  kind: 'withdraw',
  actId: `${kind}-${'0'.repeat(32)}`,
  reason: 'Nguyễn Văn A không đủ điều kiện',
});
const of = (kind: string, at: string) => couldChange(actOf(takingBack(kind), { at }), { locksAt });
const before = '2024-03-17T00:00:00.000Z';

describe('what was taken back', () => {
  it('is a reason of another version only where a figure rests on it', () => {
    expect(['pledge', 'turn-out', 'launch', 'excuse'].map((kind) => of(kind, locksAt))).toEqual(Array(4).fill(true));
    expect(['evidence', 'rank', 'draft-news'].map((kind) => of(kind, before))).toEqual(Array(3).fill(false));
    expect([of('nominate', before), of('nominate', locksAt), of('publish-news', locksAt)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('of the council is one at any time: the decision was none', () => {
    const decision = `council-decision-${'0'.repeat(32)}`;
    const act = actOf({ kind: 'withdraw-decision', decision, reason: 'Nguyễn Văn A' }, { at: locksAt });

    expect(couldChange(act, { locksAt })).toBe(true);
    expect(monthActOf(act)).toEqual({ kind: 'withdraw-decision', decision, id: act.id, at: locksAt, by: act.by });
    expect(actText('Xã Lục Ba', '18/03/2024 09:00', act).vi).not.toContain('Nguyễn');
  });

  it('is not kept in the month’s head where no figure rests on it', () => {
    expect(monthActOf(actOf(takingBack('rank')))).toBeUndefined();
    expect(monthActOf(actOf(takingBack('pledge')))).toMatchObject({ kind: 'withdraw' });
  });

  it('is named by what it was, and by nobody’s words', () => {
    const said = (kind: string) => actText('Xã Lục Ba', '18/03/2024 09:00', actOf(takingBack(kind)));

    expect(said('turn-out').vi).toContain('rút lại việc ghi ngày ra quân lúc 18/03/2024 09:00');
    expect(said('task-done').en).toContain('took back that somebody recorded that a duty is done at');
    expect(said('x').vi).toContain('rút lại một việc đã ghi lúc');
  });

  it('is never quoted of a nomination or a ranking', () => {
    const said = (kind: string): string => actText('Xã Lục Ba', '18/03/2024 09:00', actOf(takingBack(kind))).vi;

    expect([said('nominate'), said('rank')].join()).not.toContain('Nguyễn');
    expect(said('pledge')).toContain('Nguyễn');
  });
});
