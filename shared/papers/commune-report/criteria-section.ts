import type { CriterionView, IndicatorView, ProgressView } from '../../domain/progress-view.ts';
import { indicatorsOf, type Indicator } from '../../domain/criteria.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { body, subheading } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { inSentence } from '../words/names.ts';
import { monthText } from '../words/periods.ts';
import { stateWords, valueText, verdictWords } from '../words/values.ts';
import type { CommuneReport } from './commune-report.ts';

/** III: how many criteria are met, what changed, and what each of the others lacks. */
export function criteriaSection(report: CommuneReport): Block[] {
  const { view } = report;
  const unmet = view.criteria.filter(({ state }) => state !== 'met');
  return [
    subheading('1. Kết quả chung'),
    body(totalsText(view)),
    subheading('2. Thay đổi'),
    body(`So với tháng trước: ${changesText(view, 'sinceLastMonth')}.`),
    body(`So với khi bắt đầu đợt thi đua: ${changesText(view, 'sinceBaseline')}.`),
    ...(unmet.length > 0 ? [subheading('3. Các tiêu chí chưa đạt')] : []),
    ...unmet.flatMap((criterion) => lacks(report, criterion)),
    body('Kết quả từng tiêu chí, chỉ tiêu tại Phụ lục I.'),
  ];
}

function totalsText(view: ProgressView): string {
  const numbers = (state: CriterionView['state']): string => {
    const found = view.criteria.filter((criterion) => criterion.state === state).map(({ number }) => number);
    return found.length > 0 ? ` (tiêu chí số ${found.join(', ')})` : '';
  };
  const waiting = view.criteria.filter(({ waitingForUnits }) => waitingForUnits).map(({ number }) => number);
  return [
    `Xã đạt ${view.criteriaMet}/${view.criteria.length} tiêu chí.`,
    `Chưa đạt: ${view.criteriaNotMet}${numbers('not-met')}.`,
    `Chưa đánh giá được: ${view.criteriaNotAssessable}${numbers('not-assessable')}.`,
    ...(waiting.length > 0
      ? [`Chưa đủ số liệu của các đơn vị, nên có chỉ tiêu giữ kết quả trước: tiêu chí số ${waiting.join(', ')}.`]
      : []),
  ].join(' ');
}

function changesText(view: ProgressView, since: 'sinceLastMonth' | 'sinceBaseline'): string {
  const named = (change: CriterionView['sinceLastMonth']): string =>
    view.criteria
      .filter((criterion) => criterion[since] === change)
      .map(({ number, name }) => `${number} (${name.vi})`)
      .join(', ');
  const [newlyMet, regressed] = [named('newly-met'), named('regressed')];
  const parts = [
    ...(newlyMet ? [`mới đạt tiêu chí số ${newlyMet}`] : []),
    ...(regressed ? [`không duy trì đạt tiêu chí số ${regressed}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'không có tiêu chí nào thay đổi';
}

function lacks({ rules }: CommuneReport, criterion: CriterionView): Block[] {
  const { number, name, state, since } = criterion;
  const open = criterion.indicators.filter(({ verdict }) => verdict !== 'met' && verdict !== 'not-applicable');
  const known = new Map(indicatorsOf(rules.pack).map((indicator) => [indicator.code, indicator]));
  return [
    body(
      `- Tiêu chí ${number}, ${name.vi}: ${stateWords[state].toLowerCase()} từ ${monthText(since)}. Gồm các chỉ tiêu:`,
      {
        keepNext: true,
      },
    ),
    ...open.flatMap((view) => {
      const indicator = known.get(view.code);
      return indicator ? [body(`+ ${lackText(view, indicator)}.`)] : [];
    }),
  ];
}

function lackText(view: IndicatorView, indicator: Indicator): string {
  const { code, gap, basis, coverage } = view;
  const { label, formUnit } = indicator.reporting;
  const measure = view.requirement?.is === 'rate' ? formUnit : indicator.unit;
  const verdict = view.verdict === 'missed' ? '' : `, ${verdictWords[view.verdict].toLowerCase()}`;
  const missing = gap === null ? '' : `, còn thiếu ${shownFigure(gap)} ${measure}`;
  const kept =
    basis === 'kept-for-coverage'
      ? ` (mới có ${coverage.reported}/${coverage.expected} đơn vị báo cáo, giữ kết quả trước)`
      : '';
  return `${code} ${label ?? indicator.text.vi}: ${inSentence(valueText(view.value, indicator))}${verdict}${missing}${kept}`;
}
