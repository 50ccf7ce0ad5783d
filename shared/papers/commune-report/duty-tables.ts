import { taskStateNames } from '../../domain/drive/names.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { grid, type Column } from '../decree/grid.ts';
import { textWidth } from '../decree/measures.ts';
import { body, line } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import type { DutyPart } from './duty-part.ts';

const columns: readonly Column[] = [
  { title: 'TT', share: 8, align: 'center' },
  { title: 'Nhiệm vụ', share: 62 },
  { title: 'Hạn', share: 26, align: 'center' },
  { title: 'Kết quả', share: 26, align: 'center' },
  { title: 'Ghi chú', share: 46 },
];

/** The duties of the plan's part IV with where each stands. */
export function dutyTable({ duties, counts }: DutyPart): Block[] {
  if (duties.length === 0) return [];
  const rows = duties.map(({ name, dueBy, state, remark }, index) => [
    String(index + 1),
    name,
    dueBy,
    taskStateNames[state].vi,
    remark,
  ]);
  return [
    body(
      `Nhiệm vụ theo kế hoạch: đã làm ${counts.done}, đến hạn trong kỳ ${counts.due}, quá hạn ${counts.overdue}, chưa đến hạn ${counts.notDue}${counts.excused ? `, được miễn ${counts.excused}` : ''}.`,
      { keepNext: true },
    ),
    grid({ columns, rows, width: textWidth.portrait }),
    line('', { size: 12 }),
  ];
}

/** How far the drive was launched, and what the commune itself said for it: not added to what hamlets report. */
export function propagandaTexts({ coverage, propaganda }: DutyPart): Block[] {
  const { participants, launched, confirmed } = coverage;
  const own = propaganda.map(
    ({ name, month, toDate }) => `${name}: ${shownFigure(month)} (lũy kế ${shownFigure(toDate)})`,
  );
  return [
    body(
      `Đã phát động đến ${launched}/${participants} đối tượng thi đua; ${confirmed} đối tượng đã xác nhận hưởng ứng.`,
    ),
    ...(own.length > 0
      ? [body(`Xã tự thực hiện trong tháng, không tính chung với các đơn vị: ${own.join('; ')}.`)]
      : []),
  ];
}
