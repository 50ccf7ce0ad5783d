import { indicatorsOf } from '../criteria.ts';
import { formFor } from '../form.ts';
import type { MonthRules } from '../rules.ts';
import type { Unit } from '../unit.ts';
import type { ComparedRow } from './row-figures.ts';

/** The rows that a unit reports, with what comparing them takes. */
export function comparedRows(rules: MonthRules, unit: Unit): ComparedRow[] {
  const { campaign, commune, period } = rules;
  const increments = new Set(
    [...campaign.movements, ...campaign.resources]
      .filter((metric) => metric.measures === 'increment')
      .map((metric) => metric.code),
  );
  const lessIsBetter = new Set(
    indicatorsOf(rules.pack)
      .filter((indicator) => indicator.comparison === '<=')
      .map((indicator) => indicator.code),
  );
  return formFor(rules, { commune, unit, period }).rows.map((row) => ({
    ...row,
    measures: increments.has(row.code) ? 'increment' : 'level',
    lessIsBetter: lessIsBetter.has(row.code),
  }));
}
