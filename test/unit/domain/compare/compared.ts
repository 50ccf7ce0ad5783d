import { compareReport } from '../../../../shared/domain/compare/compare-report.ts';
import type { Before } from '../../../../shared/domain/compare/held-before.ts';
import type { Places, Problem } from '../../../../shared/domain/problem.ts';
import type { MonthRules } from '../../../../shared/domain/rules.ts';
import { findReporter } from '../../../../shared/domain/unit.ts';
import { must } from '../../../fixtures/reports/form-of.ts';
import { lucBa, reportOf, rulesIn, type Month } from '../lucba.ts';

export interface Asked {
  unit?: string;
  period?: string;
  /** What the unit says this month. */
  says: Month[string];
  /** What units said in earlier months. */
  before?: Record<string, Month>;
  /** What other units say this month. */
  others?: Month;
  places?: Places;
  rules?: MonthRules;
}

const usual: Required<Omit<Asked, 'says' | 'rules'>> = {
  unit: 'xom-2',
  period: '2024-03',
  before: {},
  others: {},
  places: {},
};

/** The comparisons of one report of Lục Ba: Xóm 2's of March unless another is named. */
export function compared(asked: Asked): Problem[] {
  const { unit, period, says, before, others, places, rules = rulesIn(period) } = { ...usual, ...asked };
  return compareReport(rules, {
    unit: must(findReporter(rules.register, 'luc-ba', unit)),
    report: reportOf(unit, period, says),
    places,
    before: beforeOf(unit, period, before),
    others: Object.entries(others).map(([other, said]) => reportOf(other, period, said)),
  });
}

function beforeOf(unit: string, period: string, months: Record<string, Month>): Before {
  const lastMonth = `2024-${String(Number(period.slice(5)) - 1).padStart(2, '0')}`;
  const said = months[lastMonth]?.[unit];
  return {
    previous: Object.keys(months).length > 0 ? lucBa(months).progress : undefined,
    lastReport: said && reportOf(unit, lastMonth, said),
  };
}

/** Code and row of each warning. */
export const codesOf = (warnings: Problem[]) => warnings.map(({ code, row }) => [code, row].join(' ').trim());
