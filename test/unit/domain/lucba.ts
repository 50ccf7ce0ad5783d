import { readGiven } from '../../../data/given.ts';
import { makeProgress } from '../../../shared/domain/make-progress.ts';
import type { MonthAct } from '../../../shared/domain/month-act.ts';
import type { MonthProgress } from '../../../shared/domain/progress.ts';
import type { IndicatorValue, Report } from '../../../shared/domain/report.ts';
import { rulesOf, type MonthRules } from '../../../shared/domain/rules.ts';
import type { SlotState } from '../../../shared/domain/slot.ts';
import { viewProgress } from '../../../shared/domain/view-progress.ts';
import { must } from '../../fixtures/reports/form-of.ts';

export const hamlets = ['xom-van-thanh', 'xom-2', 'xom-3', 'xom-4', 'xom-5', 'xom-6', 'xom-7', 'xom-8'];
export const schools = ['truong-mam-non', 'truong-tieu-hoc', 'truong-thcs'];

export const rulesIn = (period: string): MonthRules => must(rulesOf(readGiven(), { communeId: 'luc-ba', period }));

type Said = Partial<Pick<Report, 'indicators' | 'movements' | 'resources'>>;

export function reportOf(unit: string, period: string, said: Said): Report {
  const nothing = { indicators: {}, movements: {}, resources: {} };
  return { unit, period, ...nothing, notes: { difficulties: '', nextMonth: '' }, nominations: [], ...said };
}

/** A slot whose current upload says this; received on the last morning of the period in question. */
export function slotOf(report: Report, receivedAt = `${report.period}-12T01:00:00.000Z`): SlotState {
  const upload = { uploadId: `upload-${report.unit}`, order: receivedAt, receivedAt };
  const { uploadId: _uploadId, ...firstAccepted } = upload;
  return { unitId: report.unit, counter: 1, accepted: { ...upload, report }, firstAccepted };
}

/** What each unit says in a month; whoever is not named has sent nothing. */
export type Month = Record<string, Said>;

/** Lục Ba's months one after the other, each from the one before. */
export function lucBa(months: Record<string, Month>, acts: MonthAct[] = []) {
  const periods = Object.keys(months).toSorted();
  let previous: MonthProgress | undefined;
  let progress: MonthProgress | undefined;
  for (const period of periods) {
    previous = progress;
    const slots = Object.entries(months[period] ?? {}).map(([unit, said]) => slotOf(reportOf(unit, period, said)));
    progress = makeProgress({ rules: rulesIn(period), previous, slots, acts });
  }
  const rules = rulesIn(must(periods.at(-1)));
  const made = must(progress);
  return { rules, previous, progress: made, view: viewProgress(rules, made, previous) };
}

/** Every one of the units says the same of one indicator. */
export function allSay(units: string[], code: string, value: IndicatorValue): Month {
  return Object.fromEntries(units.map((unit) => [unit, { indicators: { [code]: value } }]));
}

export function indicatorIn(view: ReturnType<typeof lucBa>['view'], code: string) {
  return must(view.criteria.flatMap(({ indicators }) => indicators).find((indicator) => indicator.code === code));
}

export function criterionIn(view: ReturnType<typeof lucBa>['view'], number: number) {
  return must(view.criteria.find((criterion) => criterion.number === number));
}
