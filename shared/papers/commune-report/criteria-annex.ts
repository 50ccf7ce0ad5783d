import type { Assessment } from '../../domain/acts/assessments.ts';
import { canonicalJson } from '../../domain/canonical.ts';
import { indicatorsOf, type Indicator } from '../../domain/criteria.ts';
import { dateText } from '../../domain/period.ts';
import type { CriterionView, IndicatorView } from '../../domain/progress-view.ts';
import { grid, type Cell, type Column } from '../decree/grid.ts';
import { sizes, textWidth } from '../decree/measures.ts';
import type { Block } from '../decree/write-document.ts';
import { illustrativeWords } from '../words/standing.ts';
import { monthText } from '../words/periods.ts';
import { requirementText, resultWords, stateWords, valueText, verdictWords } from '../words/values.ts';
import type { CommuneReport } from './commune-report.ts';

const columns: readonly Column[] = [
  { title: 'TT', share: 12, align: 'center' },
  { title: 'Tiêu chí', share: 27 },
  { title: 'Nội dung (chỉ tiêu)', share: 92 },
  { title: 'Mức quy định', share: 31, align: 'center' },
  { title: 'Kết quả thực hiện', share: 35, align: 'center' },
  { title: 'Tự đánh giá', share: 24, align: 'center' },
  { title: 'Ghi chú', share: 36 },
];

const changeWords: Record<CriterionView['sinceLastMonth'], string> = {
  kept: '',
  'still-not-met': '',
  changed: 'Thay đổi trong tháng',
  'newly-met': 'Mới đạt trong tháng',
  regressed: 'Không duy trì đạt',
};

/** The criteria table: a line for each criterion, and one for each of its indicators. */
export function criteriaAnnex(report: CommuneReport): Block {
  const rows = report.view.criteria.flatMap((criterion) => [
    criterionRow(report, criterion),
    ...criterion.indicators.map((view) => indicatorRow(report, view)),
  ]);
  return grid({ columns, rows, width: textWidth.landscape, size: sizes.annexTable });
}

function criterionRow(report: CommuneReport, criterion: CriterionView): Cell[] {
  const { indicators, number, name, state } = criterion;
  const met = indicators.filter(({ verdict }) => verdict === 'met').length;
  const remarks = [
    changeWords[criterion.sinceLastMonth],
    `Từ ${monthText(criterion.since)}`,
    criterion.waitingForUnits ? 'Chưa đủ số liệu' : '',
  ];
  const computed = stateWords[state];
  const own = assessmentOf(report.assessments, { criterion: number });
  return [
    { text: String(number), bold: true },
    { text: name.vi, bold: true, merge: 'start' },
    { text: `Tiêu chí số ${number}`, bold: true, span: 2 },
    { text: `${met}/${indicators.length} chỉ tiêu đạt`, bold: true },
    { text: own ?? computed, bold: true },
    { text: sentences([...remarks, differs(own, computed)]) },
  ];
}

function indicatorRow(report: CommuneReport, view: IndicatorView): Cell[] {
  const indicator = indicatorsOf(report.rules.pack).find(({ code }) => code === view.code);
  if (!indicator) throw new Error(`the pack has no indicator ${view.code}`);
  const computed = verdictWords[view.verdict];
  const own = assessmentOf(report.assessments, { indicator: view.code });
  return [
    { text: view.code },
    { text: '', merge: 'continue' },
    { text: indicator.text.vi },
    requirementCell(report, view, indicator),
    resultCell(report, view, indicator),
    { text: own ?? computed },
    { text: sentences([...remarksOn(report, view), differs(own, computed)]) },
  ];
}

function requirementCell({ rules }: CommuneReport, view: IndicatorView, indicator: Indicator): Cell {
  const { override } = rules;
  const isIllustrative = override?.illustrative === true && Object.hasOwn(override.thresholds, view.code);
  const unsure = saysHowMuch(view) && view.thresholdCertainty !== 'seen' ? ' (*)' : '';
  const text = requirementText(view.requirement, indicator);
  return isIllustrative ? { text, aside: illustrativeWords } : { text: `${text}${unsure}` };
}

/** That something must be there is no figure that could be wrong. */
function saysHowMuch({ requirement }: IndicatorView): boolean {
  return requirement !== null && requirement.is !== 'true';
}

function resultCell({ rules }: CommuneReport, view: IndicatorView, indicator: Indicator): Cell {
  const isIllustrative = view.value !== null && view.basis === 'baseline' && rules.baseline?.illustrative === true;
  return { text: valueText(view.value, indicator), ...(isIllustrative && { aside: illustrativeWords }) };
}

function remarksOn({ evidence, rules }: CommuneReport, view: IndicatorView): string[] {
  const { coverage, oldest, basis } = view;
  const papers = evidence.filter(({ indicator }) => indicator === view.code);
  return [
    basis === 'baseline' && view.value !== null ? 'Số liệu ban đầu' : '',
    basis === 'kept-for-coverage' ? `${coverage.reported}/${coverage.expected} đơn vị báo cáo, giữ kết quả trước` : '',
    basis === 'reports' && oldest !== null && oldest < rules.period.label ? `Có số liệu từ ${monthText(oldest)}` : '',
    ...papers.map(({ number, date }) => `Minh chứng: ${number} ngày ${dateText(date)}`),
  ];
}

function assessmentOf(assessments: readonly Assessment[], target: Assessment['target']): string | undefined {
  const name = canonicalJson(target);
  const own = assessments.find((each) => canonicalJson(each.target) === name)?.assessed;
  return own ? resultWords[own.result] : undefined;
}

/** What the commune says of itself does not hide what its figures say. */
function differs(own: string | undefined, computed: string): string {
  return own === undefined || own === computed ? '' : `Tính từ số liệu: ${computed.toLowerCase()}`;
}

function sentences(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('. ');
}
