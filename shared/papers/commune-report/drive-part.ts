import { allMetricsOf } from '../../domain/campaign/metric.ts';
import { illustrativeTargets, targetsOf } from '../../domain/campaign/target.ts';
import { isToldOf } from '../../domain/campaign/told.ts';
import { cleanedMonths, turnOutDays, turnOutMonths } from '../../domain/drive/turn-outs.ts';
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
  /** Up to this one, since turn-outs are told. */
  months: readonly string[];
  illustrative: readonly string[];
}

interface TurnOutRow {
  name: string;
  isHamlet: boolean;
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
    months: turnOutMonths(rules).map(({ label }) => label),
    illustrative: illustrativeTargets(rules),
  };
}

/** The plan wants everybody to turn out: hamlets first, then schools, station and office. */
function turnOutRows(rules: MonthRules, { drive }: MonthProgress): TurnOutRow[] {
  const { register, commune, period } = rules;
  const months = turnOutMonths(rules);
  const rows = reportersOf(register, commune.id).map(({ id, kind, name }) => ({
    name: name.vi,
    isHamlet: kind === 'hamlet',
    days: turnOutDays(drive, id, period),
    cleaned: cleanedMonths(drive, id, months).length,
  }));
  return [...rows.filter(({ isHamlet }) => isHamlet), ...rows.filter(({ isHamlet }) => !isHamlet)];
}

/** Without the rows that the month's form does not have: so a paper of an earlier month rests on what it did then. */
export function sectionsOf(sections: ReportSections, { campaign, period }: MonthRules): ReportSections {
  const asked = new Set(allMetricsOf(campaign, period.label).map(({ code }) => code));
  const own = (codes: readonly string[]): string[] => codes.filter((code) => asked.has(code));
  return { ...sections, propaganda: own(sections.propaganda), inKind: own(sections.inKind) };
}
