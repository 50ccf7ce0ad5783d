import { displayPercent } from './figure.ts';
import { formFor, type Form, type FormRow } from './form.ts';
import { instantText } from './period.ts';
import { receiptNumber } from './receipt-number.ts';
import type { Receipt } from './receipt-view.ts';
import type { IndicatorValue, MonthFigure, Report } from './report.ts';
import type { MonthRules } from './rules.ts';
import { shownFigure } from './shown-figure.ts';
import type { ObjectVersion } from './slot.ts';
import type { Unit } from './unit.ts';

type Counted = Receipt['counted'][number];

export interface ReceivedReport extends ObjectVersion {
  receivedAt: string;
  report: Report;
}

export function receiptOf(upload: ReceivedReport, rules: MonthRules, unit: Unit): Receipt {
  const { report, receivedAt } = upload;
  const text = instantText(rules.periodRule, receivedAt);
  return {
    number: receiptNumber(upload),
    receivedAt,
    receivedAtText: { vi: text, en: `${text} (UTC${rules.periodRule.utcOffset})` },
    counted: countedIn(report, formFor(rules, { commune: rules.commune, unit, period: rules.period })),
    lines: {
      difficulties: linesOf(report.notes.difficulties),
      nextMonth: linesOf(report.notes.nextMonth),
      nominations: report.nominations.length,
    },
  };
}

function countedIn(report: Report, form: Form): Counted[] {
  const rows = [...form.rows, ...form.foreignRows];
  return rows.flatMap((row) => {
    const { section, code, label, unit } = row;
    const value = Object.hasOwn(report[section], code) ? report[section][code] : undefined;
    return value === undefined ? [] : [{ section, code, label, unit, text: valueText(value, row) }];
  });
}

/** As a Vietnamese reader expects it: `1.250 m`, `120/125 hộ = 96 %`, `Đạt`. */
function valueText(value: IndicatorValue | MonthFigure, { unit, answer }: FormRow): string {
  if (typeof value === 'number') return `${shownFigure(value)} ${unit}`;
  if ('notApplicable' in value) return 'Không áp dụng';
  if ('total' in value) return ratioText(value, unit);
  // The office may give a rate by itself.
  if (typeof value.value === 'number') return `${shownFigure(value.value)} ${answer === 'ratio' ? '%' : unit}`;
  if (typeof value.value === 'boolean') return value.value ? 'Đạt' : 'Không đạt';
  return value.value;
}

function ratioText(ratio: { met: number; total: number }, unit: string): string {
  const percent = displayPercent(ratio);
  const counted = `${shownFigure(ratio.met)}/${shownFigure(ratio.total)} ${unit}`;
  return percent === null ? counted : `${counted} = ${shownFigure(percent)} %`;
}

function linesOf(text: string): number {
  return text.split('\n').filter((line) => line.trim() !== '').length;
}
