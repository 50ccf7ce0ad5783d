import type { Form, FormRow } from '../../../../shared/domain/form.ts';
import type { IndicatorValue, Report } from '../../../../shared/domain/report.ts';
import { shownFigure } from '../../../../shared/domain/shown-figure.ts';

/** A report as people type it without the form: the sections and columns that everybody knows, figures as 1.250,5. */
export function ownCsv({ commune, unit, period, rows }: Form, report: Report): Uint8Array {
  const [year, month] = period.label.split('-').map(Number);
  const inSection = (section: FormRow['section']): FormRow[] => rows.filter((row) => row.section === section);
  const lines = [
    [`UBND ${commune.name.vi.toUpperCase()}`],
    ['BÁO CÁO KẾT QUẢ THỰC HIỆN XÂY DỰNG NÔNG THÔN MỚI NÂNG CAO'],
    [`Tháng ${month} năm ${year}`],
    [`Đơn vị báo cáo: ${unit.name.vi}`],
    ['I. CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO'],
    ['Mã', 'Nội dung', 'ĐVT', 'Tổng số', 'Số đạt', 'Kết quả', 'Ghi chú'],
    ...inSection('indicators').map((row) => [...labelsOf(row), ...answerOf(report.indicators[row.code]), '']),
    ...monthlyLines(inSection('movements'), report.movements, 'II. PHONG TRÀO THI ĐUA'),
    ...monthlyLines(inSection('resources'), report.resources, 'III. HUY ĐỘNG NGUỒN LỰC'),
    ['IV. KHÓ KHĂN, VƯỚNG MẮC'],
    [report.notes.difficulties],
    ['V. NHIỆM VỤ THÁNG TỚI'],
    [report.notes.nextMonth],
  ];
  const text = lines.map((fields) => fields.map(quoted).join(';')).join('\r\n');
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function monthlyLines(rows: FormRow[], figures: Report['movements'], heading: string): string[][] {
  if (rows.length === 0) return [];
  const header = ['Mã', 'Nội dung', 'ĐVT', 'Kết quả trong tháng', 'Ghi chú'];
  const lineOf = (row: FormRow): string[] => [...labelsOf(row), figureText(figures[row.code]), ''];
  return [[heading], header, ...rows.map(lineOf)];
}

const labelsOf = ({ code, label, unit }: FormRow): string[] => [code, label, unit];

function figureText(figure: Report['movements'][string] | undefined): string {
  if (figure === undefined) return '';
  return typeof figure === 'number' ? shownFigure(figure) : 'x';
}

function answerOf(value: IndicatorValue | undefined): string[] {
  if (value === undefined) return ['', '', ''];
  if ('notApplicable' in value) return ['x', '', ''];
  if ('total' in value) return [shownFigure(value.total), shownFigure(value.met), ''];
  const { value: said } = value;
  if (typeof said === 'boolean') return ['', '', said ? 'Đạt' : 'Không đạt'];
  return ['', '', typeof said === 'number' ? shownFigure(said) : said];
}

function quoted(field: string): string {
  return /[;"\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
