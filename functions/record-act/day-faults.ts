import type { ActContent } from '../../shared/domain/acts/act.ts';
import { dutyOfOtherMonth } from '../../shared/domain/acts/date-refusals.ts';
import { faultAt } from '../../shared/domain/acts/refusals.ts';
import { tasksIn } from '../../shared/domain/drive/task.ts';
import type { RequestFault } from '../../shared/domain/errors.ts';
import { dateText } from '../../shared/domain/period.ts';
import type { Deed } from './deed.ts';

/** A day of this month or, where it is told late, of one that has locked. */
export function dayFaults({ rules: { period }, periods, at }: Deed, date: string): RequestFault[] {
  const its = periods.find(({ from, to }) => from <= date && date <= to);
  if (its?.label === period.label) return [];
  const values = { found: dateText(date), from: dateText(period.from), to: dateText(period.to) };
  if (!its) return [faultAt('/date', 'date-out-of-drive', values)];
  const isToldLate = its.label < period.label && its.locksAt <= at;
  return isToldLate ? [] : [faultAt('/date', 'date-outside', { ...values, period: its.label })];
}

/** Of a month that has locked a monthly duty stays as it was: what is told late is of no month that is open. */
export function monthlyFaults(deed: Deed, date: string): RequestFault[] {
  const { from, to } = deed.rules.period;
  if (from <= date && date <= to) return [];
  const faults = dayFaults(deed, date);
  return faults.length > 0 ? faults : [dutyOfOtherMonth(date, deed.rules.period)];
}

export function isMonthlyDuty({ rules }: Pick<Deed, 'rules'>, said: Pick<ActContent, 'kind'> & { task?: string }) {
  return said.kind === 'task-done' && tasksIn(rules).find(({ id }) => id === said.task)?.due === 'monthly';
}
