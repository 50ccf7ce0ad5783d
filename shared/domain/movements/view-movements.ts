import { metricsOf, type Metric } from '../campaign/metric.ts';
import { illustrativeTargets, targetsOf, type Target } from '../campaign/target.ts';
import { displayPercent } from '../figure.ts';
import { periodText } from '../period.ts';
import type { MonthProgress } from '../progress.ts';
import type { MonthRules } from '../rules.ts';
import { reportersOf, type Unit } from '../unit.ts';
import { viewMoney } from './money-view.ts';
import type { MovementRow, MovementsView } from './movements-view.ts';
import { viewTurnOuts } from './turn-outs-view.ts';
import { sumsByUnit, type MonthReports, type UnitSum } from './unit-sums.ts';

export interface Moved {
  rules: MonthRules;
  progress: MonthProgress;
  /** From the drive's first to this one. */
  months: readonly MonthReports[];
}

/** @param unitId the one unit that is asked for; all of them if undefined */
export function viewMovements(moved: Moved, unitId?: string): MovementsView {
  const { rules } = moved;
  const targets = targetsOf(rules);
  const metrics = metricsOf(rules.campaign, rules.period.label);
  const rows = (of: readonly Metric[]) =>
    of.map((metric) => rowOf(moved, { metric, target: targets.get(metric.code), unitId }));
  return {
    communeId: rules.commune.id,
    name: rules.commune.name,
    period: rules.period.label,
    periodText: periodText(rules),
    movements: rows(metrics.movements),
    resources: rows(metrics.resources),
    turnOuts: viewTurnOuts(moved, unitId),
    ...(unitId === undefined && { money: viewMoney(moved) }),
    illustrative: illustrativeTargets(rules),
  };
}

interface Row {
  metric: Metric;
  target: Target | undefined;
  unitId: string | undefined;
}

function rowOf(moved: Moved, { metric, target, unitId }: Row): MovementRow {
  const { rules, progress } = moved;
  const { month, toDate, units } = progress.tallies[metric.code] ?? { month: 0, toDate: 0, units: 0 };
  const { code, label, unit, measures, since } = metric;
  const reporters = reportersOf(rules.register, rules.commune.id);
  const sums = sumsByUnit(metric, moved);
  return {
    code,
    label,
    unit,
    measures,
    since,
    month,
    toDate,
    ...against(toDate, target?.commune),
    targetIllustrative: target?.illustrative ?? false,
    coverage: { reported: units, expected: reporters.filter(isHamlet).length },
    units: reporters
      .filter((each) => (unitId === undefined ? isHamlet(each) || sums.has(each.id) : each.id === unitId))
      .map((each) => unitFigure(each, sums.get(each.id), target?.hamlets[each.id])),
  };
}

const isHamlet = ({ kind }: Unit): boolean => kind === 'hamlet';

function unitFigure(
  { id, name }: Unit,
  sum: UnitSum | undefined,
  target: number | undefined,
): MovementRow['units'][number] {
  const { month = null, toDate = 0 } = sum ?? {};
  return { unitId: id, name, month, toDate, ...against(toDate, target) };
}

function against(toDate: number, target: number | undefined): Pick<MovementRow, 'target' | 'percent'> {
  return {
    target: target ?? null,
    percent: target === undefined ? null : displayPercent({ met: toDate, total: target }),
  };
}
