import type { SlotStatus } from '../../domain/slot.ts';
import { grid, type Column } from '../decree/grid.ts';
import { sizes, textWidth } from '../decree/measures.ts';
import { line } from '../decree/texts.ts';
import type { Block } from '../decree/write-document.ts';
import { illustrativeRows, paperHashLabel, reasonRows, summaryHashLabel } from '../words/standing.ts';
import { communeStanding } from './commune-standing.ts';
import type { CommuneReport, NamedReport, ReportingUnit } from './commune-report.ts';

const facts: readonly Column[] = [
  { title: 'Nội dung', share: 28 },
  { title: 'Giá trị', share: 72 },
];

const changed: readonly Column[] = [
  { title: 'TT', share: 8, align: 'center' },
  { title: 'Số liệu thay đổi', share: 80 },
  { title: 'Bản trước', share: 40, align: 'right' },
  { title: 'Bản này', share: 40, align: 'right' },
];

const files: readonly Column[] = [
  { title: 'TT', share: 8, align: 'center' },
  { title: 'Đơn vị', share: 33 },
  { title: 'Tình trạng', share: 31, align: 'center' },
  { title: 'Nhận lúc', share: 30, align: 'center' },
  { title: 'Mã tệp', share: 65 },
];

export const statusWords: Record<SlotStatus, string> = {
  'on-time': 'Đúng hạn',
  late: 'Nộp muộn',
  rejected: 'Chưa được nhận',
  missing: 'Chưa nộp',
  excused: 'Được miễn',
  'not-due': 'Chưa nộp',
};

const size = sizes.originTable;
const width = textWidth.portrait;

/** What the paper was made from, so that anybody can find every figure again. */
export function originAnnex(report: NamedReport): Block[] {
  return [
    grid({ columns: facts, rows: factRows(report), width, size }),
    ...changedTable(report),
    caption('Báo cáo của các đơn vị được tính'),
    grid({ columns: files, rows: fileRows(report), width, size }),
  ];
}

function factRows(report: NamedReport): (readonly string[])[] {
  const { standing, contentHash, view, hash } = report;
  const own = report.ownPart ? `cập nhật lúc ${report.ownPart.at}` : 'chưa có';
  return [
    ['Tình trạng số liệu', communeStanding(report)],
    ['Phiên bản', versionWords(report)],
    [paperHashLabel, `${hash} (gồm cả phần do xã ghi)`],
    ['Mã băm số liệu của xã (SHA-256)', contentHash],
    ...(standing.version === 0 ? [] : [[summaryHashLabel, standing.hash]]),
    ['Phần do xã ghi', `Mục I, mục VIII, tự đánh giá, minh chứng: ${own}`],
    ['Xã xác nhận', confirmedWords(report)],
    ...reasonRows(standing),
    ...illustrativeRows(standing),
    ['Bộ tiêu chí', `${view.rules.decision} (${view.rules.pack})`],
    ['Danh mục đơn vị', view.rules.register],
  ];
}

function versionWords({ standing }: CommuneReport): string {
  if (standing.status === 'confirmed') return 'Báo cáo xã đã xác nhận';
  return standing.version === 0 ? 'Chưa có (tạm tính)' : `Bản ${standing.version} của huyện`;
}

function confirmedWords({ confirmation }: CommuneReport): string {
  if (confirmation?.isCurrent) return `Đã xác nhận lúc ${confirmation.at}`;
  return confirmation ? `Đã xác nhận số liệu trước đó, lúc ${confirmation.at}` : 'Chưa xác nhận số liệu này';
}

function changedTable({ changes }: CommuneReport): Block[] {
  if (changes.length === 0) return [];
  const rows = changes.map(({ label, before, after }, index) => [String(index + 1), label, before, after]);
  return [caption('Số liệu điều chỉnh so với bản trước'), grid({ columns: changed, rows, width, size })];
}

function caption(text: string): Block {
  return line(text, { bold: true, align: 'left', before: 180, after: 60, keepNext: true });
}

function fileRows({ units }: CommuneReport): string[][] {
  return units.map((each, index) => [
    String(index + 1),
    each.unit.name.vi,
    stateOf(each),
    each.receivedAt ?? '',
    each.uploadId ?? '',
  ]);
}

function stateOf({ unit, status, receivedAt, reopenedAt }: ReportingUnit): string {
  if (unit.owes !== 'monthly' && receivedAt === undefined) return 'Không phát sinh';
  if (reopenedAt === undefined) return statusWords[status];
  const sent = status === 'late' ? statusWords.late : `${statusWords[status]}, nộp lại`;
  return `${sent} theo phiếu mở lại duyệt lúc ${reopenedAt}`;
}
