import type { Messages } from './messages.ts';

/** The form that is filled in on the page. */
export const onPage = {
  title: { vi: 'Biểu báo cáo của {unit}', en: 'The report of {unit}' },
  about: {
    vi: 'Chỉ tiêu đã điền sẵn theo tháng trước: chỉ sửa chỗ thay đổi. Phần phong trào và nguồn lực ghi số phát sinh trong tháng. Những gì đã điền được giữ trên máy này.',
    en: 'Indicators begin with last month’s figures: change what has changed. Movements and resources take what came in this month. What you type is kept on this device.',
  },
  aboutFirst: {
    vi: 'Chưa có số tháng trước để điền sẵn. Phần phong trào và nguồn lực ghi số phát sinh trong tháng. Những gì đã điền được giữ trên máy này.',
    en: 'There are no figures of last month to begin with. Movements and resources take what came in this month. What you type is kept on this device.',
  },
  indicators: { vi: 'I. Chỉ tiêu nông thôn mới', en: 'I. Indicators' },
  movements: { vi: 'II. Phong trào thi đua', en: 'II. Movements' },
  resources: { vi: 'III. Huy động nguồn lực', en: 'III. Resources' },
  notes: { vi: 'IV. Ghi chú', en: 'IV. Notes' },
  unchanged: {
    vi: 'Không thay đổi: các dòng còn lại như tháng trước',
    en: 'No change: the other rows as last month',
  },
  allAsLast: { vi: 'Cả {same} dòng đang giữ như tháng trước.', en: 'All {same} rows are as last month.' },
  someAsLast: {
    vi: '{same} dòng giữ như tháng trước. Khác tháng trước: {changed}.',
    en: '{same} rows are as last month. Different: {changed}.',
  },
  backToLast: { vi: 'Lấy lại số tháng trước', en: 'Take last month’s again' },
  backToLastOf: { vi: 'Lấy lại số tháng trước của dòng {code}', en: 'Take last month’s of row {code} again' },
  nothingNew: { vi: 'Không phát sinh: ghi 0 vào các ô trống', en: 'Nothing new: write 0 where it is blank' },
  last: { vi: 'Tháng trước: {value}', en: 'Last month: {value}' },
  lastOf: { vi: 'Gần nhất ({month}): {value}', en: 'Last ({month}): {value}' },
  total: { vi: 'Tổng số', en: 'Total' },
  met: { vi: 'Số đạt', en: 'Met' },
  value: { vi: 'Kết quả', en: 'Result' },
  choose: { vi: '– chọn –', en: '– choose –' },
  yes: { vi: 'Đạt', en: 'Met' },
  no: { vi: 'Chưa đạt', en: 'Not met' },
  notApplicable: { vi: 'Không áp dụng', en: 'Does not apply' },
  difficulties: { vi: 'Khó khăn, vướng mắc', en: 'Difficulties' },
  nextMonth: { vi: 'Nhiệm vụ tháng tới', en: 'Plans for next month' },
  send: { vi: 'Gửi báo cáo', en: 'Send the report' },
  blank: { vi: 'Chưa điền. Nếu không có thì ghi 0.', en: 'Not filled in. Write 0 if there was none.' },
  notChosen: { vi: 'Chưa chọn.', en: 'Nothing is chosen.' },
  noNumber: {
    vi: '“{found}” chưa phải là số. Ghi như 1250 hoặc 12,5 (dấu phẩy cho phần lẻ).',
    en: '“{found}” is no number. Write it like 1250 or 12,5 (a comma before decimals).',
  },
  negative: { vi: '“{found}” nhỏ hơn 0. Ghi số từ 0 trở lên.', en: '“{found}” is below 0. Write 0 or more.' },
  tooLarge: {
    vi: '“{found}” quá lớn. Xem lại con số và đơn vị tính.',
    en: '“{found}” is too large. Check the figure and its unit.',
  },
  notWhole: { vi: '“{found}” phải là số nguyên.', en: '“{found}” must be a whole number.' },
  metAboveTotal: { vi: 'Số đạt lớn hơn tổng số.', en: 'More are met than there are.' },
  faults: {
    vi: 'Còn {n} dòng chưa điền đúng; dòng đầu tiên: {first}.',
    en: '{n} rows are not right yet; the first is {first}.',
  },
} as const satisfies Messages;
