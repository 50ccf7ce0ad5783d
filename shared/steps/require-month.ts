import { DomainError } from '../domain/errors.ts';
import { noCommune, noDistrict } from '../domain/not-found.ts';
import { dateText, spanOf } from '../domain/period.ts';
import { currentRegister, rulesOf, type Given, type MonthRules } from '../domain/rules.ts';
import { communesOf, findCommune, findDistrict, type Unit } from '../domain/unit.ts';

/** The rules of a commune's month that a client names. @throws DomainError not-found */
export function requireCommuneMonth(given: Given, month: { communeId: string; period: string }): MonthRules {
  requireCommune(given, month.communeId);
  const rules = rulesOf(given, month);
  if (!rules) throw noPeriod(month.period);
  return rules;
}

/** @throws DomainError not-found */
export function requireCommune(given: Given, communeId: string): void {
  if (!findCommune(currentRegister(given), communeId)) throw noCommune(communeId);
}

/** @throws DomainError not-found */
export function requireDistrict(given: Given, districtId: string): Unit {
  const district = findDistrict(currentRegister(given), districtId);
  if (!district) throw noDistrict(districtId);
  return district;
}

/** The rules of one of a district's communes for a period, with the dates of all of them. @throws DomainError not-found */
export function requireDistrictMonth(
  given: Given,
  month: { districtId: string; period: string },
): { district: Unit; rules: MonthRules } {
  const district = requireDistrict(given, month.districtId);
  const communes = communesOf(currentRegister(given), district.id);
  const [rules, ...others] = communes.flatMap(
    (commune) => rulesOf(given, { communeId: commune.id, period: month.period }) ?? [],
  );
  if (!rules) throw noPeriod(month.period);
  const period = spanOf([rules.period, ...others.map((other) => other.period)]);
  return { district, rules: { ...rules, period } };
}

/** @throws DomainError not-found where the month has not begun at an instant */
export function requireBegun(rules: MonthRules, at: string): void {
  if (at >= rules.period.opensAt) return;
  throw new DomainError('not-found', 'period-not-open', {
    text: {
      vi: `Kỳ ${rules.period.label} chưa mở: bắt đầu từ ${dateText(rules.period.from)}.`,
      en: `Period ${rules.period.label} is not open yet: it begins on ${dateText(rules.period.from)}.`,
    },
  });
}

function noPeriod(period: string): DomainError {
  return new DomainError('not-found', 'no-such-period', {
    text: { vi: `“${period}” không phải là kỳ của đợt thi đua.`, en: `“${period}” is no period of the campaign.` },
  });
}
