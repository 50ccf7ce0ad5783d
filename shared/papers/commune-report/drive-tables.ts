import { dateText } from '../../domain/period.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { grid, type Column } from '../decree/grid.ts';
import { textWidth } from '../decree/measures.ts';
import { body, line, remark } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { inSentence } from '../words/names.ts';
import { monthText } from '../words/periods.ts';
import type { DrivePart } from './drive-part.ts';

const days: readonly Column[] = [
  { title: 'TT', share: 8, align: 'center' },
  { title: 'Đơn vị', share: 34 },
  { title: 'Ngày ra quân trong tháng', share: 50 },
  { title: 'Tổng vệ sinh trong tháng', share: 26, align: 'center' },
  { title: 'Số tháng đã tổng vệ sinh', share: 26, align: 'center' },
];

/** What was recorded of the monthly turn-out: the plan wants a general cleaning once a month. */
export function turnOutTable({ turnOuts, months }: DrivePart): Block[] {
  const rows = turnOuts.map((each, index) => [
    String(index + 1),
    each.name,
    each.days.map(([date]) => dateText(date)).join(', '),
    each.days.some(([, cleaning]) => cleaning) ? 'Có' : '',
    `${each.cleaned}/${months.length}`,
  ]);
  const hamlets = heldText(turnOuts.filter(({ isHamlet }) => isHamlet));
  const offices = heldText(turnOuts.filter(({ isHamlet }) => !isHamlet));
  return [
    body(
      `Ngày ra quân và tổng vệ sinh: ${hamlets} xóm, ${offices} trường, trạm y tế, cơ quan đã ghi ngày ra quân (ô trống: chưa ghi; số tháng tính từ ${monthText(months[0] ?? '')}).`,
      { keepNext: true },
    ),
    grid({ columns: days, rows, width: textWidth.portrait }),
    line('', { size: 12 }),
  ];
}

function heldText(rows: DrivePart['turnOuts']): string {
  return `${rows.filter(({ days: told }) => told.length > 0).length}/${rows.length}`;
}

/** Of text of 12 points, so wide that 999.999.999.999 stands on one line. */
const money: readonly Column[] = [
  { title: 'TT', share: 460, align: 'center' },
  { title: 'Nguồn kinh phí', share: 1970 },
  { title: 'Đã cam kết (đồng)', share: 1740, align: 'right' },
  { title: 'Đã nhận (đồng)', share: 1740, align: 'right' },
  { title: 'Đã chi (đồng)', share: 1740, align: 'right' },
  { title: 'Ghi chú', share: 1704 },
];

/** As the commune's officer recorded it; what was received, with what the units reported. */
export function moneyTable({ money: sources }: DrivePart): Block[] {
  if (sources.length === 0) return [];
  const rows = sources.map(({ name, pledged, received, spent, remarks }, index) => [
    String(index + 1),
    name.vi,
    ...[pledged, received, spent].map(shownFigure),
    remarks.map(({ vi }) => vi).join('; '),
  ]);
  return [
    body('Kinh phí theo nguồn, lũy kế từ đầu đợt:', { keepNext: true }),
    grid({ columns: money, rows, width: textWidth.portrait }),
    line('', { size: 12 }),
    ...receivedRemark(sources),
  ];
}

/** The table of resources, which is of reports alone, says less. */
function receivedRemark(sources: DrivePart['money']): Block[] {
  const parts = sources.flatMap(({ name, toCommune }) =>
    toCommune > 0 ? [`${inSentence(name.vi)} ${shownFigure(toCommune)} đồng`] : [],
  );
  return parts.length === 0 ? [] : [body(`Trong số đã nhận, nộp về xã (ngoài báo cáo của xóm): ${parts.join('; ')}.`)];
}

/** Targets that no paper gives are said to be so where they stand. */
export function targetRemarks(part: DrivePart | undefined): Block[] {
  return (part?.illustrative ?? []).map((text) => remark(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`));
}
