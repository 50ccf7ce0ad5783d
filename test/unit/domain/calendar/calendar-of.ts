import { readGiven } from '../../../../data/given.ts';
import { periodsOfDrive, type Drive } from '../../../../shared/domain/calendar/drive.ts';
import type { Period } from '../../../../shared/domain/calendar/period.ts';
import type { PeriodRule } from '../../../../shared/domain/calendar/period-rule.ts';
import { must } from '../../../fixtures/reports/form-of.ts';

export const { holidays, periodRules } = readGiven();
export const administrative = must(periodRules.find(({ id }) => id === 'thang-hanh-chinh'));
export const calendar = must(periodRules.find(({ id }) => id === 'thang-duong-lich'));

/** The drive of Lục Ba in 2024. */
export const drive2024: Drive = { firstPeriod: '2024-01', lastPeriod: '2025-01', lastDay: '2024-12-31' };

/** The periods of a drive by one rule, or by the rule that each label is given. */
export function periodsBy(rule: PeriodRule | ((label: string) => PeriodRule), drive = drive2024): Period[] {
  const ruleIn = typeof rule === 'function' ? rule : () => rule;
  return periodsOfDrive(drive, { ruleIn, holidays }).map(({ period }) => period);
}

export const periodIn = (periods: Period[], label: string): Period =>
  must(periods.find((period) => period.label === label));

export const justBefore = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

export const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
