import type { Campaign, Metric } from './campaign.ts';
import { countedWhole } from './counted-whole.ts';
import { indicatorsOf, type Indicator, type Pack } from './criteria.ts';
import type { Period } from './period.ts';
import { reportersOf, type Register, type ReporterKind, type Unit } from './unit.ts';

/** What kind of answer a row takes. A `ratio` may also come as a bare percentage where the office reports it. */
export type Answer = 'ratio' | 'boolean' | 'level' | 'figure';

export interface FormRow {
  section: 'indicators' | 'movements' | 'resources';
  code: string;
  /** How the form words the row; the decision's own text is in `otherLabels`. */
  label: string;
  otherLabels: string[];
  unit: string;
  answer: Answer;
  /** Allowed levels, lowest first; empty unless `answer` is `level`. */
  levels: string[];
  /** Counted in whole numbers (people, households, trees …). */
  whole: boolean;
  /** The most that this row can say, where that is less than what is absurd of its unit of measure. */
  most?: number;
  /** Must stand in this unit's report: a hamlet owes all of its rows, others report what changed. */
  required: boolean;
}

/** What one unit is asked in one period: everything a reader needs in order to judge a file. */
export interface Form {
  commune: Unit;
  unit: Unit;
  period: Period;
  rows: FormRow[];
  /** Rows that exist but that this unit does not report, or not yet: to tell a stray row from an unknown code. */
  foreignRows: FormRow[];
  /** The commune's other reporters: to recognise a file that is another unit's. */
  siblings: Unit[];
  /** The rows for who gave land and how much, which must not contradict each other. */
  landGiven: Campaign['landGiven'];
  /** The rows that no unit can answer with more than it has households. */
  households: Campaign['households'];
}

export interface FormRules {
  pack: Pack;
  campaign: Campaign;
  register: Register;
}

/** The form of a unit for a period, from the rules in force. */
export function formFor(rules: FormRules, slot: { commune: Unit; unit: Unit; period: Period }): Form {
  const all = allRows(rules, slot);
  return {
    ...slot,
    rows: all.filter((row) => row.asked).map((row) => row.row),
    foreignRows: all.filter((row) => !row.asked).map((row) => row.row),
    siblings: reportersOf(rules.register, slot.commune.id).filter((unit) => unit.id !== slot.unit.id),
    landGiven: rules.campaign.landGiven,
    households: rules.campaign.households,
  };
}

function allRows(rules: FormRules, slot: { unit: Unit; period: Period }): { row: FormRow; asked: boolean }[] {
  const hamlet = slot.unit.kind === 'hamlet';
  const indicators = indicatorsOf(rules.pack).map((indicator) => ({
    row: indicatorRow(rules.pack, indicator, hamlet),
    asked: reports(indicator, slot.unit.kind),
  }));
  const metrics = (section: 'movements' | 'resources') =>
    rules.campaign[section].map((metric) => ({
      row: metricRow(section, metric, hamlet),
      asked: hamlet && metric.since <= slot.period.label,
    }));
  return [...indicators, ...metrics('movements'), ...metrics('resources')];
}

function reports(indicator: Indicator, kind: Unit['kind']): boolean {
  const { by, crossCheckedBy = [] } = indicator.reporting;
  return [by, ...crossCheckedBy].some((reporter: ReporterKind) => reporter === kind);
}

function indicatorRow(pack: Pack, indicator: Indicator, required: boolean): FormRow {
  const { label, formUnit } = indicator.reporting;
  return {
    section: 'indicators',
    code: indicator.code,
    label: label ?? indicator.text.vi,
    otherLabels: label === undefined ? [] : [indicator.text.vi],
    unit: formUnit,
    answer: answerOf(indicator),
    levels: pack.levelScales[indicator.levelScale ?? ''] ?? [],
    whole: countedWhole.has(formUnit),
    required,
  };
}

function answerOf(indicator: Indicator): Answer {
  if (indicator.requiredLevel !== null) return 'level';
  if (indicator.kind === 'boolean') return 'boolean';
  return indicator.kind === 'percent' ? 'ratio' : 'figure';
}

function metricRow(section: 'movements' | 'resources', metric: Metric, required: boolean): FormRow {
  return {
    section,
    code: metric.code,
    label: metric.label,
    otherLabels: [],
    unit: metric.unit,
    answer: 'figure',
    levels: [],
    whole: metric.whole ?? countedWhole.has(metric.unit),
    ...(metric.most !== undefined && { most: metric.most }),
    required,
  };
}
