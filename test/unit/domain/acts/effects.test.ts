import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHashOf } from '../../../../shared/domain/acts/confirmation.ts';
import type { Act } from '../../../../shared/domain/acts/act.ts';
import { makeProgress } from '../../../../shared/domain/make-progress.ts';
import { monthActOf, type MonthAct } from '../../../../shared/domain/month-act.ts';
import { monthProgressSchema, type MonthProgress } from '../../../../shared/domain/progress.ts';
import type { SlotState } from '../../../../shared/domain/slot.ts';
import { must } from '../../../fixtures/reports/form-of.ts';
import { lucBa, reportOf, rulesIn, slotOf } from '../lucba.ts';
import { actOf } from './acts.ts';

const land = (figure: number) => ({
  indicators: { '11': { total: 100, met: figure } },
  movements: { 'PT.02': figure },
});
const current = slotOf(reportOf('xom-2', '2024-03', land(7)), '2024-03-12T01:00:00.000Z');
const february = lucBa({ '2024-02': { 'xom-2': land(4) } }).progress;
const returnOf = (unitId: string) =>
  actOf({
    kind: 'return',
    unitId,
    uploadId: 'upload-xom-2',
    receivedAt: '2024-03-12T01:00:00.000Z',
    comment: 'Cột tổng số chưa khớp',
  });
const returned = returnOf('xom-2');

function march(acts: Act[], slots: SlotState[] = [current], previous: MonthProgress | undefined = february) {
  const kept = acts.map((act) => must(monthActOf(act)));
  return makeProgress({ rules: rulesIn('2024-03'), previous, slots, acts: kept });
}

describe('a report that the officer returned', () => {
  it('no longer counts: its figures go back to what was carried from the month before', () => {
    const { values, tallies, slots } = march([returned]);

    expect(values['11']).toEqual(february.values['11']);
    expect(tallies['PT.02']).toEqual({ month: 0, toDate: 4, units: 0 });
    expect(slots['xom-2']).toEqual({ returned: 'upload-xom-2' });
  });

  it('is answered by a newer one, which counts', () => {
    const newer = slotOf(reportOf('xom-2', '2024-03', land(8)), '2024-03-13T01:00:00.000Z');
    const resent = { ...newer, accepted: { ...must(newer.accepted), uploadId: 'upload-2' } };

    const { values, slots } = march([returned], [resent]);

    expect(values['11']?.['xom-2']).toEqual({ value: { total: 100, met: 8 }, period: '2024-03' });
    expect(slots['xom-2']).not.toHaveProperty('returned');
  });

  it('is answered by the same form sent a second time', () => {
    const again = slotOf(reportOf('xom-2', '2024-03', land(8)), '2024-03-12T01:05:00.000Z');

    expect(march([returned], [again]).slots['xom-2']).toMatchObject({ receivedAt: '2024-03-12T01:05:00.000Z' });
  });

  it('counts again when the return is withdrawn', () => {
    const withdrawn = actOf({ kind: 'withdraw', actId: returned.id, reason: 'Trả nhầm' });

    expect(march([returned, withdrawn])).toEqual(march([]));
  });

  it('of another unit leaves this one alone', () => {
    expect(march([returnOf('xom-3')])).toEqual(march([]));
  });
});

describe('an excuse', () => {
  const excuse = actOf({ kind: 'excuse', unitId: 'xom-3', reason: 'Lũ quét, mất liên lạc' });

  it('holds until it is withdrawn', () => {
    const withdrawn = actOf({ kind: 'withdraw', actId: excuse.id, reason: 'Đã liên lạc được' });

    expect(march([excuse]).slots['xom-3']).toEqual({ excused: true });
    expect(march([withdrawn, excuse]).slots).not.toHaveProperty('xom-3');
  });

  it('holds again when it is made anew after its withdrawal', () => {
    const withdrawn = actOf({ kind: 'withdraw', actId: excuse.id, reason: 'Đã liên lạc được' });
    const anew = actOf({ kind: 'excuse', unitId: 'xom-3', reason: 'Lũ quét, mất liên lạc' }, { basis: withdrawn.id });

    expect(anew.id).not.toBe(excuse.id);
    expect(march([excuse, withdrawn, anew]).slots['xom-3']).toEqual({ excused: true });
  });
});

describe('a confirmation', () => {
  const confirm = (basis: string, said = {}) => actOf({ kind: 'confirm', basis }, said);
  const seen = contentHashOf(march([]));

  it('does not change what it confirms', () => {
    const confirmed = march([confirm(seen)]);

    expect(contentHashOf(confirmed)).toBe(seen);
    expect(confirmed.confirmation).toEqual({ by: 'officer@luc-ba', at: '2024-03-12T05:00:00.000Z', current: true });
  });

  it('is of an earlier state once a figure has changed', () => {
    const changed = march([confirm(seen)], [slotOf(reportOf('xom-2', '2024-03', land(9)), '2024-03-12T01:00:00.000Z')]);

    expect(changed.confirmation).toMatchObject({ current: false });
  });

  it('is of an earlier state once the report behind equal figures is another', () => {
    const other = { ...current, accepted: { ...must(current.accepted), uploadId: 'upload-2' } };

    expect(march([confirm(seen)], [other]).confirmation).toMatchObject({ current: false });
  });

  it('still stands when a file comes that is refused', () => {
    const refused = { uploadId: 'bad', order: '9', receivedAt: '2024-03-13T00:00:00.000Z' };

    expect(march([confirm(seen)], [{ ...current, rejected: refused }]).confirmation).toMatchObject({ current: true });
  });

  it('still stands when a unit that has sent nothing sends a file that is refused', () => {
    const refused = { uploadId: 'bad', order: '9', receivedAt: '2024-03-13T00:00:00.000Z' };
    const stranger = { unitId: 'xom-3', counter: 1, rejected: refused };

    expect(march([confirm(seen)], [current, stranger]).confirmation).toMatchObject({ current: true });
  });

  it('that is current counts before a later one of something else', () => {
    const later = confirm('0'.repeat(64), { by: 'deputy@luc-ba', at: '2024-03-13T00:00:00.000Z' });

    expect(march([later, confirm(seen)]).confirmation).toMatchObject({ by: 'officer@luc-ba', current: true });
  });

  it('is not there where nobody confirmed', () => {
    expect(march([])).not.toHaveProperty('confirmation');
  });
});

describe('the acts of a month', () => {
  const seen = contentHashOf(march([]));
  const two = [
    actOf({ kind: 'confirm', basis: seen }, { by: 'a@luc-ba', at: '2024-03-12T06:00:00.000Z' }),
    actOf({ kind: 'confirm', basis: seen }, { by: 'b@luc-ba', at: '2024-03-12T06:00:00.000Z' }),
    actOf({ kind: 'confirm', basis: seen }, { by: 'c@luc-ba', at: '2024-03-12T05:00:00.000Z' }),
  ];
  const excuse = actOf({ kind: 'excuse', unitId: 'xom-3', reason: 'Lũ' });
  const all = [...two, returned, excuse, actOf({ kind: 'withdraw', actId: returned.id, reason: 'Trả nhầm' })];

  it('have the same effect in whatever order they arrive', () => {
    const made = JSON.stringify(march(all));

    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(JSON.stringify(march(shuffled))).toBe(made);
      }),
    );
  });

  it('keep a progress what its schema says', () => {
    const progress = march(all);

    expect(monthProgressSchema.parse(progress)).toEqual(progress);
    expect(progress.confirmation).toBeDefined();
  });

  it('stand in the month’s head without what people wrote', () => {
    const kept: (MonthAct | undefined)[] = [returned, excuse].map(monthActOf);

    expect(JSON.stringify(kept)).not.toMatch(/chưa khớp|Lũ/);
    expect(monthActOf(actOf({ kind: 'sections', leadership: 'a', proposals: 'b' }))).toBeUndefined();
  });
});
