import { DomainError } from '../../shared/domain/errors.ts';
import { formFor, type Form } from '../../shared/domain/form.ts';
import { noUnit } from '../../shared/domain/not-found.ts';
import { dateText, shiftLabel, type Period } from '../../shared/domain/period.ts';
import { periodsOf, registerAt, type Given, type MonthRules } from '../../shared/domain/rules.ts';
import { findReporter } from '../../shared/domain/unit.ts';
import type { FileAnswer } from '../../shared/lambda/http-answer.ts';
import { lastValuesOf } from '../../shared/papers/form/last-values.ts';
import { findMonths, type FindMonthsDeps } from '../../shared/steps/find-months.ts';
import { requireCommuneMonth } from '../../shared/steps/require-month.ts';
import { formFile } from './form-file.ts';
import { makers } from './makers.ts';

export interface GetFormDeps extends FindMonthsDeps {
  now: () => Date;
}

/** The form of a unit for a month, blank, with what the unit said last of each level beside it. */
export function createGetForm(deps: GetFormDeps) {
  return async (asked: { communeId: string; unitId: string; file: string }): Promise<FileAnswer> => {
    const { communeId, unitId } = asked;
    const { period, extension } = formFile(asked.file);
    const rules = requireCommuneMonth(deps.given, { communeId, period });
    requireNear(deps.given, rules, deps.now().toISOString());
    const form = requireForm(deps.given, rules, { unitId, at: deps.now().toISOString() });
    const [before] = await findMonths(deps, [communeId], shiftLabel(period, -1));
    const { mediaType, make } = makers[extension];
    const bytes = await make(form, lastValuesOf(before?.progress, unitId));
    return { bytes, mediaType, fileName: `${communeId}_${unitId}_${period}.${extension}` };
  };
}

/** A form shows what was said last month, so that there is none before that month has begun. */
function requireNear(given: Given, { period, commune }: MonthRules, at: string): void {
  const before = periodBefore(given, commune.id, period);
  if (!before || at >= before.opensAt) return;
  const opens = dateText(before.from);
  throw new DomainError('not-found', 'period-not-open', {
    text: {
      vi: `Chưa có biểu của kỳ ${period.label}: biểu có từ ${opens}, trước kỳ một tháng.`,
      en: `There is no form for ${period.label} yet: it can be had from ${opens}, a month before the period.`,
    },
  });
}

function periodBefore(given: Given, communeId: string, period: Period): Period | undefined {
  return periodsOf(given, communeId).findLast(({ label }) => label < period.label);
}

function requireForm(given: Given, rules: MonthRules, { unitId, at }: { unitId: string; at: string }): Form {
  const { commune, period } = rules;
  const whenSent = at < period.opensAt ? period.opensAt : at;
  const unit = findReporter(registerAt(given, rules, whenSent), commune.id, unitId);
  if (unit) return formFor(rules, { commune, unit, period });
  throw noUnit(unitId);
}
