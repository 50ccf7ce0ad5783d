import { originRows } from '../words/standing.ts';
import type { DistrictTable, Sheet } from './district-table.ts';

/** What the paper was made from, and the proof that no file is lost. */
export function originSheet({ standing, proof, content }: DistrictTable): Sheet {
  const { received, accepted, superseded, rejected, late, waiting, lost } = proof;
  return {
    name: 'Nguồn gốc',
    title: 'Nguồn gốc số liệu',
    columns: [
      { title: 'Nội dung', share: 28, align: 'left' },
      { title: 'Giá trị', share: 72, align: 'left' },
    ],
    rows: [
      ...originRows(standing),
      ['Số xã', String(content.communes.length)],
      [
        'Tệp đã nhận',
        `${received} = ${accepted} được tính + ${superseded} đã thay bằng tệp mới + ${rejected} không được nhận + ${late} sau khi khóa kỳ + ${waiting} đang đọc + ${lost} bị mất`,
      ],
    ],
    sums: [],
  };
}
