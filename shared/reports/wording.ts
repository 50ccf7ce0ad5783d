/**
 * The words of the form, in the ways people write them. Compared by `fold`: without regard to case, accents, marks
 * and blanks, so that only real differences need a line here. The first of each list is the form's own wording.
 */

function list(...lines: string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' | '));
}

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

export const unitLineWords = list('Đơn vị báo cáo | Tên đơn vị báo cáo | Đơn vị lập báo cáo | Xóm báo cáo | Đơn vị');

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

/** In place of a figure: there was none. Whether that is 0 or does not apply is for its sender to say. */
export const noneWords = list(
  'không | không có | không có gì | ko | ko có | k | k có | k/có | kg có | 0 có | chưa | chưa có | không phát sinh',
  'kpt | không thực hiện | chưa thực hiện | chưa triển khai | trống | nil | none',
);

/** In place of a figure: that of another time or row. */
export const sameWords = list(
  'như tháng trước | như kỳ trước | như trên | như cũ | nt | n.t | không đổi | không thay đổi | giữ nguyên | bằng tháng trước',
  'như báo cáo trước | ko đổi | đã báo cáo',
);

/** Before or behind a figure that is not exact. */
export const roughWords = list(
  'khoảng | ước | ước tính | ước đạt | gần | hơn | trên | dưới | chừng | tầm | độ | xấp xỉ | trở lên | trở xuống | ít nhất',
);

/** Digits in words, from 0. */
export const digitWords = [
  ['không'],
  ['một', 'mốt'],
  ['hai'],
  ['ba'],
  ['bốn', 'tư'],
  ['năm', 'lăm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
] as const;

/** Over a column, or under its name: the figures are those of the month. */
export const monthColumnWords = list(
  'Trong tháng | Tháng này | Tháng báo cáo | Trong kỳ | Kỳ này | Kỳ báo cáo | Số liệu trong tháng',
  'Phát sinh trong tháng',
);

/** Over a whole table: its figures are summed up over months. */
export const sumPeriodWords = ['lũy kế', 'cộng dồn', 'từ đầu năm', 'cả năm'] as const;

/** Anywhere over a column: its figures are not those of the month. */
export const otherPeriodWords = list(
  'lũy kế | cộng dồn | đến nay | đến hết | tính đến | đến tháng | từ đầu | cả năm | năm | quý',
  'cùng kỳ | kỳ trước | tháng trước | kế hoạch | dự kiến | so với | tháng đầu',
);

/**
 * Remarks in the brackets of a header that leave its figures what they are. Of the others, units of measure must be
 * those of all rows, and months the report's; all the rest make it another column.
 */
export const harmlessRemarks = list(
  'nếu có | trong tháng | trong kỳ | ĐVT ở cột | ĐVT ở cột bên | Đơn vị tính ở cột | theo ĐVT',
  'theo đơn vị tính | theo cột ĐVT | xem cột ĐVT | ghi số | bằng số | Đạt/Không đạt',
  'Đạt hoặc Không đạt',
);

/** The months in words, from the first. */
export const monthNames = [
  ['Giêng', 'Một'],
  ['Hai'],
  ['Ba'],
  ['Tư', 'Bốn'],
  ['Năm'],
  ['Sáu'],
  ['Bảy', 'Bẩy'],
  ['Tám'],
  ['Chín'],
  ['Mười'],
  ['Mười một'],
  ['Mười hai', 'Chạp'],
] as const;

/** Behind these words a table's unit of measure is named, be it in a line of its own or at the end of a heading. */
export const tableUnitWords = list(
  'ĐVT | Đơn vị tính | Đơn vị tiền | Đơn vị tiền tệ | tính bằng | tính theo | ghi bằng',
);

/** Before a code. */
export const codePrefixes = ['Chỉ tiêu', 'Chỉ tiêu số', 'Tiêu chí', 'Tiêu chí số', 'Mã', 'Mã số', 'CT', 'TC'] as const;

/** Opening words of a row's wording that some write and some leave out. */
export const labelPrefixes = ['Tỷ lệ', 'Tỉ lệ', 'Tỷ lệ %', 'Số'] as const;

/** In a row's wording. */
export const abbreviations = {
  SD: 'sử dụng',
  BHYT: 'bảo hiểm y tế',
  NTM: 'nông thôn mới',
  HVS: 'hợp vệ sinh',
  VSMT: 'vệ sinh môi trường',
  MT: 'môi trường',
  CTR: 'chất thải rắn',
  NTSH: 'nước thải sinh hoạt',
  KCB: 'khám chữa bệnh',
  ATTP: 'an toàn thực phẩm',
  CNTT: 'công nghệ thông tin',
  HTX: 'hợp tác xã',
  NSNN: 'ngân sách nhà nước',
  DN: 'doanh nghiệp',
} as const;

/** Units of measure, each with other ways of writing it. What is none of these may be a wording of its own. */
export const unitAliases: Readonly<Record<string, readonly string[]>> = {
  đồng: ['đ', 'vnđ', 'vnd', 'đồng chẵn', 'đ.', 'việt nam đồng', 'đồng việt nam', 'đồng vn'],
  'nghìn đồng': ['nghìn', 'ngàn đồng', 'ngàn', 'nghìn đ', 'ngàn đ', '1000 đồng', '1.000 đồng', '1000đ', '1.000đ'],
  'triệu đồng': ['triệu', 'tr', 'tr.đ', 'trđ', 'triệu đ', 'tr đồng', 'trđồng', 'triệu vnđ'],
  'tỷ đồng': ['tỷ', 'tỉ', 'tỉ đồng', 'tỷ đ', 'tỉ đ'],
  'm²': ['m2', 'mét vuông'],
  'm³': ['m3', 'mét khối', 'khối'],
  m: ['mét'],
  km: ['ki-lô-mét', 'kilomet'],
  cm: [],
  'km²': ['km2'],
  ha: ['héc-ta', 'hecta'],
  sào: [],
  kg: ['ki-lô-gam', 'kilogam'],
  tạ: [],
  tấn: [],
  lít: [],
  '%': ['phần trăm', 'tỷ lệ %', 'tỷ lệ'],
  hộ: ['hộ gia đình', 'hộ dân'],
  người: ['nhân khẩu', 'khẩu'],
  cây: [],
  buổi: [],
  lượt: [],
  công: ['ngày công'],
  cái: ['chiếc'],
  ca: [],
  trường: [],
  xóm: [],
  'cơ sở': [],
};

/** Wherever they stand in a unit of measure, they make it another one. Each with what it multiplies by. */
export const multipleWords = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tr: 1e6, trđ: 1e6, tỷ: 1e9 } as const;
export const multiples = Object.keys(multipleWords);
