import { canonicalJson } from '../../domain/canonical.ts';
import { indicatorsOf } from '../../domain/criteria.ts';
import type { CriterionView, IndicatorView, ProgressView } from '../../domain/progress-view.ts';
import type { MonthRules } from '../../domain/rules.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { labelOf } from '../words/levels.ts';
import { stateWords, valueText, verdictWords } from '../words/values.ts';

/** A figure or state of the report that another version changed. */
export interface ChangedFigure {
  label: string;
  before: string;
  after: string;
}

type TallyView = ProgressView['movements'][number];

/** All that differs between two versions of a commune’s month, as its report says it: states first, then figures. */
export function changedFigures(before: ProgressView, after: ProgressView, rules: MonthRules): ChangedFigure[] {
  return [
    ...changedStates(before.criteria, after.criteria),
    ...changedIndicators(indicatorViews(before), indicatorViews(after), rules),
    ...changedTallies([...before.movements, ...before.resources], [...after.movements, ...after.resources], rules),
  ];
}

const indicatorViews = ({ criteria }: ProgressView): IndicatorView[] => criteria.flatMap((each) => each.indicators);

function changedStates(before: readonly CriterionView[], after: readonly CriterionView[]): ChangedFigure[] {
  return after.flatMap(({ number, name, state }) => {
    const was = before.find((each) => each.number === number)?.state;
    return changed(`Tiêu chí ${number}, ${name.vi}`, was ? stateWords[was] : '', stateWords[state]);
  });
}

function changedIndicators(
  before: readonly IndicatorView[],
  after: readonly IndicatorView[],
  { pack }: MonthRules,
): ChangedFigure[] {
  const known = new Map(indicatorsOf(pack).map((indicator) => [indicator.code, indicator]));
  return after.flatMap((view) => {
    const indicator = known.get(view.code);
    const was = before.find(({ code }) => code === view.code);
    if (!indicator || !was || canonicalJson([was.value, was.verdict]) === canonicalJson([view.value, view.verdict]))
      return [];
    const said = ({ value, verdict }: IndicatorView): string =>
      was.verdict === view.verdict
        ? valueText(value, indicator)
        : `${valueText(value, indicator)}, ${verdictWords[verdict].toLowerCase()}`;
    return changed(`Chỉ tiêu ${view.code}, ${indicator.reporting.label ?? indicator.text.vi}`, said(was), said(view));
  });
}

function changedTallies(
  before: readonly TallyView[],
  after: readonly TallyView[],
  { campaign }: MonthRules,
): ChangedFigure[] {
  const metrics = new Map([...campaign.movements, ...campaign.resources].map((metric) => [metric.code, metric]));
  return after.flatMap(({ code, label, unit, month, toDate }) => {
    const was = before.find((each) => each.code === code);
    const metric = metrics.get(code);
    const name = metric ? labelOf(metric) : label;
    const shown = (figure: number | undefined): string =>
      figure === undefined ? '' : `${shownFigure(figure)} ${unit}`;
    if (metric?.measures === 'level') return changed(name, shown(was?.month), shown(month));
    return [
      ...changed(`${name}, trong tháng`, shown(was?.month), shown(month)),
      ...changed(`${name}, lũy kế`, shown(was?.toDate), shown(toDate)),
    ];
  });
}

function changed(label: string, before: string, after: string): ChangedFigure[] {
  return before === after ? [] : [{ label, before, after }];
}
