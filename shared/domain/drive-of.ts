import { periodsOfDrive, type DrivePeriod } from './calendar/drive.ts';
import { labelsBetween } from './calendar/labels.ts';
import type { PeriodRule } from './calendar/period-rule.ts';
import { ruleInForce } from './calendar/rule-choice.ts';
import type { Campaign } from './campaign.ts';
import type { Given } from './rules.ts';
import { chainOf } from './unit.ts';

/** What dates are made of. */
export type Calendar = Pick<Given, 'registers' | 'periodRules' | 'rulesInForce' | 'holidays'>;

// Given data are never changed, and most communes of a campaign have the same rules, month by month.
const drives = new WeakMap<Calendar, Map<string, DrivePeriod[]>>();

/**
 * The periods of a campaign as one commune has them, each by the rule in force there then. The campaign's own register
 * says what the commune belongs to, also where an act names another for a month: dates must not move with it.
 */
export function driveOf(given: Calendar, campaign: Campaign, communeId: string): DrivePeriod[] {
  const known = drives.get(given) ?? new Map<string, DrivePeriod[]>();
  drives.set(given, known);
  const name = `${campaign.id}@${campaign.version}`;
  return kept(known, `${name} ${communeId}`, () => {
    const rules = rulesByLabel(given, campaign, communeId);
    const sequence = Array.from(rules.values(), (rule) => rule.id).join();
    return kept(known, `${name} ${sequence}`, () =>
      periodsOfDrive(campaign, { ruleIn: (label) => ruleAt(rules, label), holidays: given.holidays }),
    );
  });
}

/**
 * Lays out a campaign for all of its communes, so that what is wrong with it is known before anybody is told a date.
 * @throws where no rule is in force, holidays are not given, or days lie beyond the last period
 */
export function checkDrive(given: Calendar, campaign: Campaign): void {
  for (const communeId of campaign.communes) {
    const last = driveOf(given, campaign, communeId).at(-1)?.period;
    if (!last) throw new Error(`campaign ${campaign.id} has no period for ${communeId}`);
    if (campaign.lastDay !== undefined && last.to !== campaign.lastDay) {
      throw new Error(
        `campaign ${campaign.id} ends on ${campaign.lastDay}, but its last period for ${communeId} on ${last.to}`,
      );
    }
  }
}

function rulesByLabel(given: Calendar, campaign: Campaign, communeId: string): Map<string, PeriodRule> {
  const register = given.registers.find(({ version }) => version === campaign.register);
  const units = register ? chainOf(register, communeId) : [];
  return new Map(
    labelsBetween(campaign.firstPeriod, campaign.lastPeriod).map((label) => {
      const id = ruleInForce(given.rulesInForce, { units, label });
      const rule = given.periodRules.find((candidate) => candidate.id === id);
      if (!rule) throw new Error(`no period rule is given for ${communeId} in ${label}${id ? `: ${id}` : ''}`);
      return [label, rule];
    }),
  );
}

function ruleAt(rules: Map<string, PeriodRule>, label: string): PeriodRule {
  const rule = rules.get(label);
  if (!rule) throw new Error(`no period rule for ${label}`);
  return rule;
}

function kept(known: Map<string, DrivePeriod[]>, key: string, make: () => DrivePeriod[]): DrivePeriod[] {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
