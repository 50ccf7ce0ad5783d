import { inOrder } from './acts/standing.ts';
import type { Baseline, Campaign } from './campaign.ts';
import type { Pack, PackOverride } from './criteria.ts';
import type { MonthAct } from './month-act.ts';
import type { CheckRules } from './compare/check-rules.ts';
import type { RuleChoice } from './calendar/rule-choice.ts';
import type { HolidayYear } from './calendar/working-days.ts';
import { driveOf } from './drive-of.ts';
import { civilDate, type Period, type PeriodRule } from './period.ts';
import { findCommune, registerOn, type Register, type Unit } from './unit.ts';

/** Everything that is given as data. Versions are kept beside each other: a month is judged by the ones it names. */
export interface Given {
  registers: Register[];
  packs: Pack[];
  packOverrides: PackOverride[];
  campaigns: Campaign[];
  baselines: Baseline[];
  periodRules: PeriodRule[];
  checkRules: CheckRules[];
  /** Which of the period rules is in force where and since when. */
  rulesInForce: RuleChoice[];
  holidays: HolidayYear[];
}

/** What one commune's month is judged by. */
export interface MonthRules {
  commune: Unit;
  period: Period;
  /** Those of the whole drive, first to last. */
  periods: readonly Period[];
  periodRule: PeriodRule;
  campaign: Campaign;
  pack: Pack;
  override: PackOverride | undefined;
  /** The register on the last day of the period. */
  register: Register;
  baseline: Baseline | undefined;
  /** When a report looks odd beside others; no verdict rests on them. */
  checks: CheckRules;
  /** Names of the versions used, as the progress records them. */
  versions: RuleVersions;
}

/** The versions of the rules that may change from month to month: the pack as `id@version`, the register's version. */
export interface RuleVersions {
  pack: string;
  register: string;
}

/**
 * The rules of a commune's month: the campaign's, unless `versions` names others. Undefined where the commune
 * runs no campaign or the label is no month of it.
 */
export function rulesOf(
  given: Given,
  month: { communeId: string; period: string; versions?: RuleVersions | undefined },
): MonthRules | undefined {
  const campaign = campaignOf(given, month.communeId);
  if (!campaign) return undefined;
  const drive = driveOf(given, campaign, month.communeId);
  const dated = drive.find(({ period }) => period.label === month.period);
  if (!dated) return undefined;
  const { period, rule: periodRule } = dated;
  const versions = month.versions ?? { pack: campaign.pack, register: campaign.register };
  const whole = given.registers.find((register) => register.version === versions.register);
  const register = whole && registerOn(whole, period.to);
  const commune = register && findCommune(register, month.communeId);
  if (!commune) return undefined;
  return {
    commune,
    period,
    periods: drive.map((each) => each.period),
    periodRule,
    campaign,
    register,
    versions,
    pack: versioned(given.packs, versions.pack),
    override: campaign.packOverride === undefined ? undefined : versioned(given.packOverrides, campaign.packOverride),
    baseline: given.baselines.find((baseline) => baseline.communeId === month.communeId),
    checks: versioned(given.checkRules, campaign.checkRules),
  };
}

/** The register that a month is judged by, as it stood at an instant: whether a unit could report then. */
export function registerAt(given: Given, rules: MonthRules, instant: string): Register {
  const whole = given.registers.find((register) => register.version === rules.versions.register) ?? rules.register;
  return registerOn(whole, civilDate(rules.periodRule, instant));
}

/** The newest register, for questions that are of no month: which districts and communes there are. */
export function currentRegister(given: Given): Register {
  const newest = given.registers.toSorted((a, b) => (a.version < b.version ? -1 : 1)).at(-1);
  if (!newest) throw new Error('no register is given');
  return newest;
}

/** The periods of a commune's drive, first to last; none where it runs no campaign. */
export function periodsOf(given: Given, communeId: string): Period[] {
  const campaign = campaignOf(given, communeId);
  return campaign ? driveOf(given, campaign, communeId).map(({ period }) => period) : [];
}

// A close asks for each commune of a district, and a campaign may have as many.
const campaignsByCommune = new WeakMap<Campaign[], Map<string, Campaign>>();

function campaignOf({ campaigns }: Given, communeId: string): Campaign | undefined {
  const index =
    campaignsByCommune.get(campaigns) ??
    new Map(campaigns.flatMap((campaign) => campaign.communes.map((id) => [id, campaign])));
  campaignsByCommune.set(campaigns, index);
  return index.get(communeId);
}

/** The versions that a month's acts name; undefined where none does, so that the campaign's hold. */
export function versionsIn(acts: MonthAct[]): RuleVersions | undefined {
  const act = inOrder(acts).findLast((candidate) => candidate.kind === 'use-rules');
  return act?.kind === 'use-rules' ? { pack: act.pack, register: act.register } : undefined;
}

function versioned<T extends { id: string; version: string }>(items: T[], name: string): T {
  const item = items.find((candidate) => `${candidate.id}@${candidate.version}` === name);
  if (!item) throw new Error(`no rule is given under the name ${name}`);
  return item;
}
