import type { AssessmentResult } from '../../domain/acts/shapes.ts';
import type { Indicator, Requirement } from '../../domain/criteria.ts';
import { displayPercent } from '../../domain/figure.ts';
import type { CriterionState, IndicatorVerdict } from '../../domain/progress.ts';
import type { IndicatorValue, MonthFigure } from '../../domain/report.ts';
import { shownFigure } from '../../domain/shown-figure.ts';

export const stateWords: Record<CriterionState, string> = {
  met: 'Đạt',
  'not-met': 'Chưa đạt',
  'not-assessable': 'Chưa đánh giá được',
};

export const verdictWords: Record<IndicatorVerdict, string> = {
  met: 'Đạt',
  missed: 'Chưa đạt',
  'not-applicable': 'Không áp dụng',
  'not-assessable': 'Chưa đánh giá được',
  unknown: 'Chưa có số liệu',
};

export const resultWords: Record<AssessmentResult, string> = {
  met: 'Đạt',
  'basically-met': 'Cơ bản đạt',
  'not-met': 'Chưa đạt',
};

const comparisonWords = { '>=': '≥ ', '<=': '≤ ', '=': '' } as const;

export function requirementText(requirement: Requirement, { unit }: Indicator): string {
  if (requirement === null) return 'Chưa có mức quy định';
  if (requirement.is === 'true') return 'Đạt';
  if (requirement.is === 'level') {
    const isHighest = requirement.scale.at(-1) === requirement.atLeast;
    return isHighest ? requirement.atLeast : `${requirement.atLeast} trở lên`;
  }
  if (requirement.is === 'rate' && requirement.comparison === '>=' && requirement.bound === 100) return '100%';
  const bound = `${comparisonWords[requirement.comparison]}${shownFigure(requirement.bound)}`;
  return requirement.is === 'rate' ? `${bound}%` : `${bound} ${unit}`;
}

/** What is exact first, numerator and denominator; the rate, rounded to two decimals, in brackets. */
export function valueText(value: IndicatorValue | null, { unit, reporting }: Indicator): string {
  if (value === null) return 'Chưa có số liệu';
  if ('notApplicable' in value) return 'Không áp dụng';
  if ('total' in value) {
    const percent = displayPercent(value);
    const rate = percent === null ? '' : ` (${shownFigure(percent)}%)`;
    return `${shownFigure(value.met)}/${shownFigure(value.total)} ${reporting.formUnit}${rate}`;
  }
  if (typeof value.value === 'boolean') return value.value ? 'Đạt' : 'Chưa đạt';
  return typeof value.value === 'number' ? `${shownFigure(value.value)} ${unit}` : value.value;
}

/** Zero, missing and not applicable stay three things. */
export function figureText(figure: MonthFigure | undefined): string {
  if (figure === undefined) return '';
  return typeof figure === 'number' ? shownFigure(figure) : 'x';
}

/** In the tables: “1/27” would be the first of a month to a spreadsheet. */
export function shareText(part: number, all: number): string {
  return `${part} trên ${all}`;
}
