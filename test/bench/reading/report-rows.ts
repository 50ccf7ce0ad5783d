import type { TestCell } from '../../fixtures/reports/build-xlsx.ts';
import { FilledForm } from '../../fixtures/reports/filled-form.ts';

export type Cell = string | number | undefined;

/** A sheet of a workbook that is still to be written. */
export interface RowsOfSheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Dương', 'Nông', 'Lưu'];
const middles = ['Văn', 'Thị', 'Đình', 'Hữu', 'Thu'];
const names = ['An', 'Bình', 'Cường', 'Dung', 'Hạnh', 'Khánh', 'Lan', 'Minh', 'Ngọc', 'Phượng', 'Quý'];
const lists = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ có mức sống trung bình', 'Hộ gia đình văn hóa'];

/** A hamlet's form, filled in, and behind it the list of its households that fills the workbook up to `rows` rows. */
export function reportSheets(rows: number): readonly RowsOfSheet[] {
  const report = new FilledForm('xom-2').rows.map((row) => Array.from(row, plain));
  const inForm = report.filter((row) => row.length > 0).length;
  const households = Array.from({ length: rows - inForm - 2 }, (_, index) => household(index));
  const list = [['DANH SÁCH HỘ TRONG XÓM'], listHeader, ...households];
  return [
    { name: 'Báo cáo', rows: report },
    { name: 'Danh sách hộ', rows: list },
  ];
}

const listHeader = ['TT', 'Mã hộ', 'Chủ hộ', 'Diện', 'Nhân khẩu', 'Diện tích (m²)', 'Thu nhập (đồng)', 'Ghi chú'];

function household(index: number): Cell[] {
  const owner = `${pick(families, index)} ${pick(middles, index * 3)} ${pick(names, index * 7)}`;
  const note = index % 5 === 0 ? `Hiến ${10 + (index % 90)} m² đất làm đường, đợt ${1 + (index % 4)}` : undefined;
  const area = 60 + ((index * 37) % 900) / 4;
  return [
    index + 1,
    `LB.02.${1000 + index}`,
    owner,
    pick(lists, index),
    1 + (index % 8),
    area,
    1_500_000 * (20 + (index % 61)),
    note,
  ];
}

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? '';

/** The form's cells are plain as far as no test made them otherwise. */
function plain(cell: TestCell): Cell {
  if (typeof cell === 'object' || typeof cell === 'boolean') throw new Error('the form has a cell that is not plain');
  return cell;
}
