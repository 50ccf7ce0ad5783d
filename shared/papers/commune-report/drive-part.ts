import { labelsBetween } from '../../domain/calendar/labels.ts';
import { allMetricsOf } from '../../domain/campaign/metric.ts';
import { illustrativeTargets, targetsOf } from '../../domain/campaign/target.ts';
import { isToldOf } from '../../domain/campaign/told.ts';
import { cleanedMonths, turnOutDays } from '../../domain/drive/turn-outs.ts';
import { viewMoney, type MoneyView } from '../../domain/movements/money-view.ts';
import type { MonthProgress } from '../../domain/progress.ts';
import type { ReportSections } from '../../domain/report-sections.ts';
import type { MonthRules } from '../../domain/rules.ts';
import { reportersOf } from '../../domain/unit.ts';

/** How far the drive is, beside what the units reported. */
export interface DrivePart {
  /** Code → target of the whole drive. */
  targets: Readonly<Record<string, number>>;
  money: MoneyView;
  turnOuts: readonly TurnOutRow[];
  /** From the drive's first to this one. */
  months: number;
  illustrative: readonly string[];
}

interface TurnOutRow {
  name: string;
  days: readonly (readonly [date: string, cleaning: boolean])[];
  /** In how many months the general cleaning was recorded as held. */
  cleaned: number;
}

/** Undefined in months before it is said anywhere: their papers stay as they were. */
export function drivePartOf(rules: MonthRules, progress: MonthProgress): DrivePart | undefined {
  const { campaign, period } = rules;
  if (!isToldOf(campaign, period.label)) return undefined;
  const asked = new Set(allMetricsOf(campaign, period.label).map(({ code }) => code));
  const targets = Array.from(targetsOf(rules)).flatMap(([code, { commune }]) =>
    asked.has(code) ? [[code, commune]] : [],
  );
  return {
    targets: Object.fromEntries(targets),
    money: viewMoney({ rules, progress }),
    turnOuts: turnOutRows(rules, progress),
    months: labelsBetween(campaign.firstPeriod, period.label).length,
    illustrative: illustrativeTargets(rules),
  };
}

function turnOutRows({ register, commune, period }: MonthRules, { drive }: MonthProgress): TurnOutRow[] {
  const hamlets = reportersOf(register, commune.id).filter(({ kind }) => kind === 'hamlet');
  return hamlets.map(({ id, name }) => ({
    name: name.vi,
    days: turnOutDays(drive, id, period.label),
    cleaned: cleanedMonths(drive, id).length,
  }));
}

/** Without the rows that the month's form does not have: so a paper of an earlier month rests on what it did then. */
export function sectionsOf(sections: ReportSections, { campaign, period }: MonthRules): ReportSections {
  const asked = new Set(allMetricsOf(campaign, period.label).map(({ code }) => code));
  const own = (codes: readonly string[]): string[] => codes.filter((code) => asked.has(code));
  return { ...sections, propaganda: own(sections.propaganda), inKind: own(sections.inKind) };
}
