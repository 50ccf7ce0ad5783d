import type { ProgressView } from '../../domain/progress-view.ts';
import { displayPercent, exactSum } from '../../domain/figure.ts';
import { shownFigure } from '../../domain/shown-figure.ts';
import { grid, type Cell, type Column } from '../decree/grid.ts';
import { textWidth } from '../decree/measures.ts';
import { body, line } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';

type TallyView = ProgressView['movements'][number];

/** Of text of 12 points, so wide that 99.999.999.999 stands on one line. */
export const columns: readonly Column[] = [
  { title: 'TT', share: 460, align: 'center' },
  { title: 'Nội dung', share: 3170 },
  { title: 'ĐVT', share: 800, align: 'center' },
  { title: 'Trong tháng', share: 1700, align: 'right' },
  { title: 'Lũy kế từ đầu đợt', share: 1900, align: 'right' },
  { title: 'Số xóm có số liệu', share: 1324, align: 'center' },
];

export const withTargets: readonly Column[] = [
  { title: 'TT', share: 460, align: 'center' },
  { title: 'Nội dung', share: 1670 },
  { title: 'ĐVT', share: 720, align: 'center' },
  { title: 'Trong tháng', share: 1640, align: 'right' },
  { title: 'Lũy kế từ đầu đợt', share: 1640, align: 'right' },
  { title: 'Chỉ tiêu cả đợt', share: 1640, align: 'right' },
  { title: 'Đạt (%)', share: 860, align: 'right' },
  { title: 'Số xóm có số liệu', share: 724, align: 'center' },
];

export interface TallySection {
  /** What to say where there is no row. */
  none: string;
  /** Whether all rows together mean something: money from several sources does. */
  withSum?: boolean;
  /** Of the whole drive, by code: columns of their own where there are any. */
  targets?: Readonly<Record<string, number>> | undefined;
}

/** Figures of the month with their sums since the drive began beside them. */
export function tallyTable(tallies: readonly TallyView[], { none, withSum = false, targets }: TallySection): Block[] {
  if (tallies.length === 0) return [body(none)];
  const rows = tallies.map((tally, index): (Cell | string)[] => [
    String(index + 1),
    tally.label,
    tally.unit,
    shownFigure(tally.month),
    shownFigure(tally.toDate),
    ...(targets ? against(tally.toDate, targets[tally.code]) : []),
    `${tally.coverage.reported}/${tally.coverage.expected}`,
  ]);
  const all = withSum ? [...rows, sumRow(tallies, targets !== undefined)] : rows;
  return [
    grid({ columns: targets ? withTargets : columns, rows: all, width: textWidth.portrait }),
    line('', { size: 12 }),
  ];
}

/** Where no target is set, nothing is said. */
function against(toDate: number, target: number | undefined): string[] {
  if (target === undefined) return ['', ''];
  const percent = displayPercent({ met: toDate, total: target }, 1);
  return [shownFigure(target), percent === null ? '' : shownFigure(percent)];
}

function sumRow(tallies: readonly TallyView[], hasTargets: boolean): Cell[] {
  const bold = (text: string): Cell => ({ text, bold: true });
  return [
    bold(''),
    bold('Cộng'),
    bold(tallies[0]?.unit ?? ''),
    bold(shownFigure(exactSum(tallies.map(({ month }) => month)))),
    bold(shownFigure(exactSum(tallies.map(({ toDate }) => toDate)))),
    ...(hasTargets ? [bold(''), bold('')] : []),
    bold(''),
  ];
}
