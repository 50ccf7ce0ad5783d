import { describe, expect, it } from 'vitest';
import { readGiven } from '../../../../data/given.ts';
import { readMailing } from '../../../../data/mailing.ts';
import { currentStep, stepLead } from '../../../../shared/domain/mailing/reminder-steps.ts';
import { reminderText } from '../../../../shared/domain/mailing/reminder-text.ts';
import { reportersOf } from '../../../../shared/domain/unit.ts';
import { must } from '../../../fixtures/reports/form-of.ts';
import { rulesIn } from '../lucba.ts';

const reminders = must(readMailing().reminders[0]);
const { holidays } = readGiven();
const morning = (date: string) => new Date(`${date}T07:30:00+07:00`).toISOString();

/** The step that a month is in at an instant, by its id. */
const stepAt = (period: string, at: string) => currentStep(reminders, rulesIn(period), { at, holidays })?.id;

/** The first morning of each step of a month, as a run that comes every day meets them. */
function firstMornings(period: string, from: string, days: number): string[] {
  const met: string[] = [];
  for (let day = 0; day < days; day += 1) {
    const date = new Date(Date.parse(`${from}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10);
    const step = stepAt(period, morning(date));
    if (step !== undefined && !met.some((known) => known.endsWith(` ${step}`))) met.push(`${date} ${step}`);
  }
  return met;
}

describe('the steps of a month', () => {
  it('are counted in working days from its deadline, and the last one from its lock', () => {
    expect(firstMornings('2024-03', '2024-03-01', 25)).toEqual([
      '2024-03-13 sap-den-han',
      '2024-03-15 den-han',
      '2024-03-18 qua-han',
      '2024-03-19 sap-khoa-so',
    ]);
  });

  it('leap over Tết: two working days before 15/02/2024 is the 6th', () => {
    expect(firstMornings('2024-02', '2024-02-01', 25)).toEqual([
      '2024-02-06 sap-den-han',
      '2024-02-15 den-han',
      '2024-02-16 qua-han',
      '2024-02-19 sap-khoa-so',
    ]);
  });

  it('leap over a weekend: two working days before a Monday is a Thursday', () => {
    expect(firstMornings('2024-01', '2024-01-01', 25)[0]).toBe('2024-01-11 sap-den-han');
  });

  it('begin at midnight where the communes are, on a machine in any zone', () => {
    expect(stepAt('2024-03', '2024-03-12T16:59:59.999Z')).toBeUndefined();
    expect(stepAt('2024-03', '2024-03-12T17:00:00.000Z')).toBe('sap-den-han');
  });

  it('hold until the next one begins, so that a missed one is caught up and an outdated one is not', () => {
    expect(stepAt('2024-03', morning('2024-03-14'))).toBe('sap-den-han');
    expect(stepAt('2024-03', morning('2024-03-17'))).toBe('den-han');
    expect(stepAt('2024-03', morning('2024-03-18'))).toBe('qua-han');
  });

  it('end with the lock', () => {
    const { locksAt } = rulesIn('2024-03').period;

    expect(stepAt('2024-03', new Date(Date.parse(locksAt) - 1).toISOString())).toBe('sap-khoa-so');
    expect(stepAt('2024-03', locksAt)).toBeUndefined();
  });

  it('of one day are one: the later in the list', () => {
    const same = {
      ...reminders,
      steps: reminders.steps.map((step) => ({ ...step, anchor: 'unit-deadline' as const, workingDays: 0 })),
    };

    expect(currentStep(same, rulesIn('2024-03'), { at: morning('2024-03-15'), holidays })?.id).toBe('sap-khoa-so');
  });

  it('say the month’s own dates', () => {
    const overdue = must(reminders.steps.find(({ id }) => id === 'qua-han'));

    expect(stepLead(overdue, rulesIn('2024-03')).vi).toContain(
      '(ngày 15/03/2024). Báo cáo gửi đến hết ngày 19/03/2024',
    );
    expect(stepLead(overdue, rulesIn('2024-03')).en).not.toMatch(/[{}]/);
  });

  it('are those of the last short period too, which no text calls by the month that it does not reach', () => {
    const rules = rulesIn('2025-01');
    const unit = must(reportersOf(rules.register, 'luc-ba')[0]);
    const at = morning('2025-01-02');
    const step = must(currentStep(reminders, rules, { at, holidays }));

    const { subject, text } = reminderText(
      { rules, step, at, links: new Map() },
      { unit, because: { is: 'nothing-came' }, overdue: [] },
    );

    expect(step.id).toBe('den-han');
    expect(subject).toBe('[NTM] Hôm nay là hạn nộp báo cáo: Xóm Văn Thanh, kỳ cuối đợt');
    expect(text).toContain('Kỳ cuối đợt: 15/12–31/12/2024, hạn nộp 02/01/2025.');
  });
});
