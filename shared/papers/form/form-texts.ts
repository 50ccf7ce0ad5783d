import type { FormRow } from '../../domain/form.ts';
import type { Unit } from '../../domain/unit.ts';

/** The words of the form. Those of headings and headers are what the reader finds sections and columns by. */

export const title = 'BÁO CÁO KẾT QUẢ THỰC HIỆN XÂY DỰNG NÔNG THÔN MỚI NÂNG CAO';

export const headings = {
  indicators: 'I. CHỈ TIÊU NÔNG THÔN MỚI NÂNG CAO',
  movements: 'II. PHONG TRÀO THI ĐUA',
  resources: 'III. HUY ĐỘNG NGUỒN LỰC',
  difficulties: 'IV. KHÓ KHĂN, VƯỚNG MẮC',
  nextMonth: 'V. NHIỆM VỤ THÁNG TỚI',
  nominations: 'VI. ĐỀ NGHỊ KHEN THƯỞNG',
} as const;

const shared = {
  code: 'Mã',
  label: 'Nội dung',
  unit: 'ĐVT',
  // No word for a figure of this month: a reader that took it for one would read last month’s report again.
  before: 'Tháng trước',
  total: 'Tổng số',
  met: 'Số đạt',
  rate: 'Tỷ lệ (%)',
  result: 'Kết quả',
  note: 'Ghi chú',
} as const;

export type ColumnName = keyof typeof shared;

export const headers = {
  indicators: shared,
  movements: { ...shared, result: 'Kết quả trong tháng' },
  resources: { ...shared, label: 'Nguồn', result: 'Số tiền trong tháng' },
} as const satisfies Record<FormRow['section'], Record<ColumnName, string>>;

export const nominationHeaders = ['Loại', 'Tên', 'Thành tích'] as const;
export const nominationKinds = ['Tập thể', 'Cá nhân'] as const;

export const yes = 'Đạt';
export const no = 'Không đạt';
export const notApplicable = 'Không áp dụng';

const howToWrite =
  'Cách ghi: chỉ ghi vào ô nền vàng, bằng chữ số và không chấm hàng nghìn (1250), số lẻ như 12,5. Bằng không thì ghi 0; không áp dụng thì ghi x. Tỷ lệ (%) không cần ghi: hệ thống tự tính.';

export const help = {
  owed: `${howToWrite} Mục I, II, III phải ghi đủ.`,
  onChange: `${howToWrite} Chỉ tiêu không có gì thay đổi thì để trống.`,
} as const;

export const signatures = {
  date: 'Ngày … tháng … năm …',
  left: 'NGƯỜI LẬP BIỂU',
  how: '(Ký, ghi rõ họ tên)',
} as const;

/** Who signs for a unit. */
export const posts: ReadonlyMap<Unit['kind'], string> = new Map([
  ['hamlet', 'TRƯỞNG XÓM'],
  ['school', 'HIỆU TRƯỞNG'],
  ['station', 'TRƯỞNG TRẠM'],
  ['office', 'THỦ TRƯỞNG ĐƠN VỊ'],
]);
