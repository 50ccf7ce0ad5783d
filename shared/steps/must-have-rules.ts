import { rulesOf, type Given, type MonthRules } from '../domain/rules.ts';

/** The rules of a month that is known to have some. @throws where it has none */
export function mustHaveRules(given: Given, month: Parameters<typeof rulesOf>[1]): MonthRules {
  const rules = rulesOf(given, month);
  if (!rules) throw new Error(`commune ${month.communeId} has no rules for period ${month.period}`);
  return rules;
}
