import { displayPercent } from '../../domain/figure.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import type { CommuneSummary, Completeness, Totals } from '../../domain/summary.ts';
import { grid, type Column } from '../decree/grid.ts';
import { textWidth } from '../decree/measures.ts';
import { body, heading, line, remark, remarkOf } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { basesOf } from '../words/bases.ts';
import { commendedTexts } from '../words/commended.ts';
import { labelsOf } from '../words/levels.ts';
import { inSentence } from '../words/names.ts';
import { periodName } from '../words/periods.ts';
import { illustrativeText, standingText } from '../words/standing.ts';
import type { DistrictTable } from './district-table.ts';
import { moneySheet } from './drive-sheets.ts';
import { dutyTexts } from './duty-sheet.ts';

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
    ...turnOutText(totals),
    ...[...dutyTexts(totals.drive), ...commendedTexts(totals.drive)].map((text) => body(text)),
    heading('IV. HUY ĐỘNG NGUỒN LỰC'),
    ...tallyTable(totals.resources, labels),
    ...moneyTable(district),
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

/** Of text of 12 points, so wide that 999.999.999.999 stands on one line. */
const withTargets: readonly Column[] = [
  { title: 'TT', share: 460, align: 'center' },
  { title: 'Nội dung', share: 2094 },
  { title: 'ĐVT', share: 720, align: 'center' },
  { title: 'Trong tháng', share: 1740, align: 'right' },
  { title: 'Lũy kế từ đầu đợt', share: 1740, align: 'right' },
  { title: 'Chỉ tiêu cả đợt', share: 1740, align: 'right' },
  { title: 'Đạt (%)', share: 860, align: 'right' },
];

function tallyTable(totals: Totals['movements'], labels: ReadonlyMap<string, string>): Block[] {
  const hasTargets = Object.values(totals).some(({ target }) => target !== undefined);
  const rows = Object.entries(totals).map(([code, total], index) => [
    String(index + 1),
    labels.get(code) ?? total.label,
    total.unit,
    shownFigure(total.month),
    shownFigure(total.toDate),
    ...(hasTargets ? against(total) : []),
  ]);
  return rows.length === 0
    ? [body('Không có số liệu.')]
    : [grid({ columns: hasTargets ? withTargets : columns, rows, width: textWidth.portrait }), line('', { size: 12 })];
}

function against({ toDate, target }: Totals['movements'][string]): string[] {
  if (target === undefined) return ['', ''];
  const percent = displayPercent({ met: toDate, total: target }, 1);
  return [shownFigure(target), percent === null ? '' : shownFigure(percent)];
}

function turnOutText({ drive }: Totals): Block[] {
  if (!drive?.turnOut) return [];
  const { hamlets, held, cleaned, offices, officesHeld = 0, officesCleaned = 0 } = drive.turnOut;
  const ofHamlets = `${shownFigure(held)}/${shownFigure(hamlets)} xóm ghi ngày ra quân, ${shownFigure(cleaned)} xóm tổng vệ sinh`;
  const ofOffices =
    offices === undefined
      ? ''
      : `; ${shownFigure(officesHeld)}/${shownFigure(offices)} trường, trạm y tế, cơ quan ghi ngày ra quân, ${shownFigure(officesCleaned)} nơi tổng vệ sinh`;
  return [body(`Trong tháng có ${ofHamlets}${ofOffices}.`)];
}

function moneyTable(district: DistrictTable): Block[] {
  const sheet = moneySheet(district);
  if (!sheet) return [];
  const rows = sheet.rows.map((values) =>
    values.map((value) => (typeof value === 'number' ? shownFigure(value) : value)),
  );
  return [
    body(`${sheet.title}:`, { keepNext: true }),
    grid({ columns: sheet.columns, rows, width: textWidth.portrait }),
    line('', { size: 12 }),
  ];
}
