import {
  illustrativeRows,
  paperHashLabel,
  reasonRows,
  standingText,
  summaryHashLabel,
  type Standing,
} from '../words/standing.ts';
import type { NamedTable, Sheet, Value } from './district-table.ts';

/** What the paper was made from, and the proof that no file is lost. */
export function originSheet({ standing, proof, content, hash, changes, changeCount }: NamedTable): Sheet {
  const { received, accepted, superseded, rejected, late, waiting, lost } = proof;
  return {
    name: 'Nguồn gốc',
    title: 'Nguồn gốc số liệu',
    columns: [
      { title: 'Nội dung', share: 28, align: 'left' },
      { title: 'Giá trị', share: 72, align: 'left' },
    ],
    rows: [
      ...versionRows(standing),
      [paperHashLabel, hash],
      ...reasonRows(standing),
      ...changes.map((change): Value[] => ['Số liệu điều chỉnh (cũ → mới)', change]),
      ...(changeCount > changes.length
        ? [['Số liệu điều chỉnh khác', `${changeCount - changes.length} số liệu, xem bản tổng hợp ${standing.version}`]]
        : []),
      ...illustrativeRows(standing),
      ['Số xã', String(content.communes.length)],
      [
        'Tệp đã nhận',
        `${received} = ${accepted} được tính + ${superseded} đã thay bằng tệp mới + ${rejected} không được nhận + ${late} sau khi khóa kỳ + ${waiting} đang đọc + ${lost} bị mất`,
      ],
    ],
    sums: [],
  };
}

function versionRows(standing: Standing): Value[][] {
  const { version, hash } = standing;
  return [
    ['Tình trạng số liệu', standingText(standing)],
    ['Phiên bản', version === 0 ? 'Chưa có (tạm tính)' : `Bản ${version}`],
    [version === 0 ? 'Mã băm số liệu (SHA-256)' : summaryHashLabel, hash],
  ];
}
