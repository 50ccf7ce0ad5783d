import { shownFigure } from '../../domain/shown-figure.ts';
import type { CommuneSummary, Completeness, Totals } from '../../domain/summary.ts';
import { grid, type Column } from '../decree/grid.ts';
import { textWidth } from '../decree/measures.ts';
import { body, heading, line, remark, remarkOf } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { basesOf } from '../words/bases.ts';
import { labelsOf } from '../words/levels.ts';
import { inSentence } from '../words/names.ts';
import { periodName } from '../words/periods.ts';
import { illustrativeText, standingText } from '../words/standing.ts';
import type { DistrictTable } from './district-table.ts';

export function districtBody(district: DistrictTable): Block[] {
  const { content, rules, standing, day } = district;
  const { totals, communes, completeness } = content;
  const name = inSentence(content.name);
  const labels = labelsOf(rules.campaign);
  return [
    ...basesOf(rules.pack, null, day).map(remark),
    body(standingText(standing)),
    ...remarkOf(illustrativeText(standing)),
    heading('I. TÌNH HÌNH BÁO CÁO'),
    body(`${reportsText(completeness)} ${confirmedText(communes)} Chi tiết tại Phụ lục I.`),
    heading('II. KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ'),
    body(`${criteriaText(totals)} Kết quả từng tiêu chí của các xã tại Phụ lục II, chỉ tiêu tỷ lệ tại Phụ lục IV.`),
    ...changeTexts(communes).map((text) => body(text)),
    heading('III. KẾT QUẢ PHONG TRÀO THI ĐUA'),
    ...tallyTable(totals.movements, labels),
    heading('IV. HUY ĐỘNG NGUỒN LỰC'),
    ...tallyTable(totals.resources, labels),
    body('Số liệu của từng xã tại Phụ lục III.'),
    body(
      `Trên đây là báo cáo tổng hợp kết quả xây dựng nông thôn mới nâng cao ${periodName(rules.period)} của ${name}./.`,
      {
        keepNext: true,
      },
    ),
  ];
}

function reportsText({ owed, onTime, late, rejected, missing, excused, notDue, rate }: Completeness): string {
  const counts: [number, string][] = [
    [onTime, 'đúng hạn'],
    [late, 'nộp muộn'],
    [rejected, 'tệp gửi chưa được nhận'],
    [missing, 'chưa nộp'],
    [excused, 'được miễn'],
    [notDue, 'chưa đến hạn'],
  ];
  const parts = counts.flatMap(([count, words]) => (count > 0 ? [`${shownFigure(count)} ${words}`] : []));
  return `Có ${shownFigure(owed)} xóm phải báo cáo: ${parts.join(', ')}. Tỷ lệ nộp ${shownFigure(rate)}%.`;
}

function confirmedText(communes: readonly CommuneSummary[]): string {
  return `Số xã đã xác nhận số liệu: ${communes.filter(({ confirmed }) => confirmed !== null).length}/${communes.length}.`;
}

function criteriaText({ communes, criteriaMet, criteriaNotMet, criteriaNotAssessable }: Totals): string {
  return `Trong ${communes} xã có ${shownFigure(criteriaMet)} lượt tiêu chí đạt, ${shownFigure(criteriaNotMet)} chưa đạt, ${shownFigure(criteriaNotAssessable)} chưa đánh giá được.`;
}

/** One line a commune in which something changed since last month. */
function changeTexts(communes: readonly CommuneSummary[]): string[] {
  const lines = communes.flatMap(({ name, changes }) => {
    const month = changes.find(({ since }) => since === 'last-month');
    if (!month) return [];
    const parts = [
      ...(month.newlyMet.length > 0 ? [`mới đạt tiêu chí số ${month.newlyMet.join(', ')}`] : []),
      ...(month.regressed.length > 0 ? [`không duy trì đạt tiêu chí số ${month.regressed.join(', ')}`] : []),
    ];
    return [`- ${name}: ${parts.join('; ')}.`];
  });
  return lines.length > 0 ? ['So với tháng trước:', ...lines] : ['So với tháng trước: không có tiêu chí nào thay đổi.'];
}

const columns: readonly Column[] = [
  { title: 'TT', share: 8, align: 'center' },
  { title: 'Nội dung', share: 56 },
  { title: 'ĐVT', share: 14, align: 'center' },
  { title: 'Trong tháng', share: 26, align: 'right' },
  { title: 'Lũy kế từ đầu đợt', share: 28, align: 'right' },
];

function tallyTable(totals: Totals['movements'], labels: ReadonlyMap<string, string>): Block[] {
  const rows = Object.entries(totals).map(([code, { label, unit, month, toDate }], index) => [
    String(index + 1),
    labels.get(code) ?? label,
    unit,
    shownFigure(month),
    shownFigure(toDate),
  ]);
  return rows.length === 0
    ? [body('Không có số liệu.')]
    : [grid({ columns, rows, width: textWidth.portrait }), line('', { size: 12 })];
}
