import { describe, expect, it } from 'vitest';
import type { Act } from '../../../../shared/domain/acts/act.ts';
import { makeProgress } from '../../../../shared/domain/make-progress.ts';
import { monthActOf } from '../../../../shared/domain/month-act.ts';
import { isAmended, keyOfUpload, orderOf, slotStatus, type SlotState } from '../../../../shared/domain/slot.ts';
import { findReporter } from '../../../../shared/domain/unit.ts';
import { must } from '../../../fixtures/reports/form-of.ts';
import { reportOf, rulesIn } from '../lucba.ts';
import { actOf } from './acts.ts';

const rules = rulesIn('2024-03');
const unit = must(findReporter(rules.register, 'luc-ba', 'xom-2'));
const slot = { communeId: 'luc-ba', period: '2024-03', unitId: 'xom-2' };

/** The unit's upload of a day in March, at seven in the morning there; the deadline is the end of the 15th. */
function uploadOf(day: number) {
  const uploadId = `018e0000-0000-7000-8000-0000000000${day}`;
  const receivedAt = `2024-03-${day}T00:00:00.000Z`;
  const key = keyOfUpload(slot, { uploadId, extension: '.csv' });
  return { uploadId, receivedAt, order: orderOf({ key, versionId: 'v1', lastModified: receivedAt }) };
}

/** The slot after uploads on these days, every one of them accepted. */
function slotOf(days: [number, ...number[]]): SlotState {
  const { order, receivedAt } = uploadOf(days[0]);
  const newest = uploadOf(days.at(-1) ?? days[0]);
  return {
    unitId: 'xom-2',
    counter: days.length,
    accepted: { ...newest, report: reportOf('xom-2', '2024-03', {}) },
    firstAccepted: { order, receivedAt },
  };
}

const returned = (day: number): Act => {
  const { uploadId, receivedAt } = uploadOf(day);
  return actOf(
    { kind: 'return', unitId: 'xom-2', uploadId, receivedAt, comment: 'Bản trắng' },
    { at: `2024-03-${day}T09:00:00.000Z` },
  );
};
const excused = (day: number): Act =>
  actOf({ kind: 'excuse', unitId: 'xom-2', reason: 'Lũ quét' }, { at: `2024-03-${day}T08:00:00.000Z` });

function stateOf(slots: SlotState[], acts: Act[]) {
  const kept = acts.map((act) => must(monthActOf(act)));
  const facts = makeProgress({ rules, previous: undefined, slots, acts: kept }).slots['xom-2'] ?? {};
  const status = slotStatus(facts, unit, { period: rules.period, at: rules.period.locksAt });
  return [status, isAmended(facts)];
}

describe('whether a unit was on time', () => {
  it('is not said by a report that was returned, however early it came', () => {
    expect(stateOf([slotOf([10, 18])], [returned(10)])).toEqual(['late', false]);
  });

  it('is said by the first report while nobody returned it, whatever came to amend it', () => {
    expect(stateOf([slotOf([10, 18])], [])).toEqual(['on-time', true]);
  });

  it('is said by the one that was sent again in time', () => {
    expect(stateOf([slotOf([10, 14])], [returned(10)])).toEqual(['on-time', false]);
  });

  it('is said by the first report, too, where only its amendment was returned', () => {
    expect(stateOf([slotOf([10, 18])], [returned(18)])).toEqual(['rejected', false]);
    expect(stateOf([slotOf([10, 19])], [returned(18)])).toEqual(['on-time', true]);
  });

  it('is said by the first report again once its return is withdrawn', () => {
    const back = actOf({ kind: 'withdraw', actId: returned(10).id, reason: 'Trả nhầm' });

    expect(stateOf([slotOf([10, 18])], [returned(10), back])).toEqual(['on-time', true]);
  });
});

describe('a unit that was excused', () => {
  it('is rejected when the report that it sent nonetheless is returned', () => {
    expect(stateOf([slotOf([14])], [excused(12), returned(14)])).toEqual(['rejected', false]);
  });

  it('stays excused when the officer excuses it knowing of the return', () => {
    expect(stateOf([slotOf([14])], [returned(14), excused(15)])).toEqual(['excused', false]);
  });

  it('is excused while it has sent nothing, and on time by a report that counts', () => {
    expect(stateOf([], [excused(12)])).toEqual(['excused', false]);
    expect(stateOf([slotOf([14])], [excused(12)])).toEqual(['on-time', false]);
  });
});
