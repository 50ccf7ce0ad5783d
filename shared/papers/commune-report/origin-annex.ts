import type { SlotStatus } from '../../domain/slot.ts';
import { grid, type Column } from '../decree/grid.ts';
import { sizes, textWidth } from '../decree/measures.ts';
import { line } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { originRows } from '../words/standing.ts';
import type { CommuneReport } from './commune-report.ts';

const facts: readonly Column[] = [
  { title: 'Nội dung', share: 28 },
  { title: 'Giá trị', share: 72 },
];

const files: readonly Column[] = [
  { title: 'TT', share: 8, align: 'center' },
  { title: 'Đơn vị', share: 36 },
  { title: 'Tình trạng', share: 26, align: 'center' },
  { title: 'Nhận lúc', share: 29, align: 'center' },
  { title: 'Mã tệp', share: 68 },
];

export const statusWords: Record<SlotStatus, string> = {
  'on-time': 'Đúng hạn',
  late: 'Nộp muộn',
  rejected: 'Chưa được nhận',
  missing: 'Chưa nộp',
  excused: 'Được miễn',
  'not-due': 'Chưa nộp',
};

/** What the paper was made from, so that anybody can find every figure again. */
export function originAnnex(report: CommuneReport): Block[] {
  const { standing, contentHash, confirmedAt, view } = report;
  const size = sizes.originTable;
  const width = textWidth.portrait;
  const rows = [
    ...originRows(standing),
    ...(standing.version === 0 ? [] : [['Mã băm số liệu của xã (SHA-256)', contentHash]]),
    ['Xã xác nhận', confirmedAt ? `Đã xác nhận lúc ${confirmedAt}` : 'Chưa xác nhận số liệu này'],
    ['Bộ tiêu chí', `${view.rules.decision} (${view.rules.pack})`],
    ['Danh mục đơn vị', view.rules.register],
  ];
  return [
    grid({ columns: facts, rows, width, size }),
    line('Báo cáo của các đơn vị được tính', { bold: true, align: 'left', before: 180, after: 60, keepNext: true }),
    grid({ columns: files, rows: fileRows(report), width, size }),
  ];
}

function fileRows({ units }: CommuneReport): string[][] {
  return units.map(({ unit, status, receivedAt, uploadId }, index) => [
    String(index + 1),
    unit.name.vi,
    unit.owes === 'monthly' || receivedAt !== undefined ? statusWords[status] : 'Không phát sinh',
    receivedAt ?? '',
    uploadId ?? '',
  ]);
}
