/**
 * The words of the form, in the ways people write them. Compared by `fold`: without regard to case, accents, marks
 * and blanks, so that only real differences need a line here. The first of each list is the form's own wording.
 */

export const sectionWords = {
  indicators: [
    'Chỉ tiêu nông thôn mới nâng cao',
    'Chỉ tiêu NTM nâng cao',
    'Chỉ tiêu nông thôn mới',
    'Các chỉ tiêu nông thôn mới nâng cao',
    'Kết quả thực hiện chỉ tiêu nông thôn mới nâng cao',
    'Kết quả thực hiện các chỉ tiêu nông thôn mới nâng cao',
    'Tiêu chí nông thôn mới nâng cao',
  ],
  movements: ['Phong trào thi đua', 'Các phong trào thi đua', 'Kết quả phong trào thi đua', 'Phong trào'],
  resources: ['Huy động nguồn lực', 'Kết quả huy động nguồn lực', 'Nguồn lực huy động', 'Nguồn lực'],
  difficulties: [
    'Khó khăn, vướng mắc',
    'Khó khăn và vướng mắc',
    'Những khó khăn, vướng mắc',
    'Khó khăn, tồn tại',
    'Khó khăn',
    'Tồn tại, hạn chế',
  ],
  nextMonth: [
    'Nhiệm vụ tháng tới',
    'Nhiệm vụ trọng tâm tháng tới',
    'Phương hướng, nhiệm vụ tháng tới',
    'Phương hướng tháng tới',
    'Phương hướng',
    'Kế hoạch tháng tới',
    'Nhiệm vụ tháng sau',
  ],
  nominations: ['Đề nghị khen thưởng', 'Đề xuất khen thưởng', 'Đề nghị biểu dương, khen thưởng'],
} as const;

export const columnWords = {
  code: ['Mã', 'Mã số', 'Mã chỉ tiêu', 'Ký hiệu'],
  label: ['Nội dung', 'Nguồn', 'Tên chỉ tiêu', 'Chỉ tiêu', 'Nội dung chỉ tiêu', 'Nguồn lực'],
  unit: ['ĐVT', 'Đơn vị tính', 'Đơn vị'],
  total: ['Tổng số', 'Tổng'],
  met: ['Số đạt', 'Số đã đạt', 'Đã đạt'],
  rate: ['Tỷ lệ (%)', 'Tỷ lệ', 'Tỉ lệ', 'Tỷ lệ đạt', 'Tỷ lệ %', 'Tỉ lệ %'],
  result: [
    'Kết quả trong tháng',
    'Số tiền trong tháng',
    'Kết quả',
    'Số tiền',
    'Thực hiện trong tháng',
    'Giá trị trong tháng',
    'Kết quả tháng',
  ],
  note: ['Ghi chú'],
  kind: ['Loại', 'Hình thức', 'Đối tượng'],
  name: ['Tên', 'Họ và tên', 'Họ tên', 'Tên tập thể, cá nhân', 'Tập thể, cá nhân'],
  achievement: ['Thành tích', 'Tóm tắt thành tích', 'Nội dung thành tích'],
} as const;

export const unitLineWords = [
  'Đơn vị báo cáo',
  'Tên đơn vị báo cáo',
  'Đơn vị lập báo cáo',
  'Xóm báo cáo',
  'Đơn vị',
] as const;

/** Matched whole and in lower case, because `fold` would drop the mark. */
export const notApplicableWords: ReadonlySet<string> = new Set([
  'không áp dụng',
  'khong ap dung',
  'kad',
  'x',
  '-',
  '–',
  '—',
  'n/a',
]);

export const yesWords = ['Đạt', 'Có', 'Đã đạt', 'Yes', 'True'] as const;
export const noWords = ['Không đạt', 'Chưa đạt', 'Không', 'Chưa', 'No', 'False'] as const;

export const collectiveWords = ['Tập thể'] as const;
export const individualWords = ['Cá nhân'] as const;

/** Rows that add others up. They stand in many forms and are no rows of their own. */
export const sumWords = ['Cộng', 'Tổng', 'Tổng cộng', 'Tổng số'] as const;

/** Other ways of writing a unit of measure. */
export const unitAliases: Readonly<Record<string, readonly string[]>> = {
  đồng: ['đ', 'vnđ', 'vnd', 'đồng chẵn', 'đ.'],
  'm²': ['m2', 'mét vuông'],
  'm³': ['m3', 'mét khối', 'khối'],
  m: ['mét'],
  km: ['ki-lô-mét', 'kilomet'],
  hộ: ['hộ gia đình', 'hộ dân'],
  người: ['nhân khẩu', 'khẩu'],
};
