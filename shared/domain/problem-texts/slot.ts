import type { Bilingual } from '../text.ts';

/** Problems of where and when a file was put, before anything in it is read. */
export const slotTexts = {
  'no-slot': {
    vi: 'Tệp nằm ngoài mọi kỳ báo cáo: đường dẫn phải là reports/xã/kỳ/đơn-vị/tệp. Tệp được giữ lại nhưng không được tính; hãy gửi vào đúng chỗ.',
    en: 'The file lies under no slot: its path must be reports/commune/period/unit/file. It is kept but not counted; send it to its place.',
  },
  'no-such-commune': {
    vi: 'Không có xã “{found}” trong danh mục, hoặc xã không có đợt thi đua trong kỳ này. Hãy kiểm tra mã xã.',
    en: 'The register has no commune “{found}”, or it runs no campaign in this period. Check the commune’s id.',
  },
  'no-such-unit': {
    vi: 'Xã này không có đơn vị “{found}”. Hãy kiểm tra mã đơn vị; đơn vị của xã khác phải gửi ở xã đó.',
    en: 'This commune has no unit “{found}”. Check the unit’s id; a unit of another commune reports there.',
  },
  'no-such-period': {
    vi: '“{found}” không phải là một kỳ của đợt thi đua. Hãy ghi kỳ dạng năm-tháng, ví dụ 2024-03.',
    en: '“{found}” is no period of the campaign. Write it as year-month, such as 2024-03.',
  },
  'period-not-open': {
    vi: 'Kỳ {found} chưa mở: nhận báo cáo từ {opens}. Hãy gửi lại sau ngày đó, hoặc gửi vào kỳ đang mở.',
    en: 'Period {found} is not open yet: reports are taken from {opens}. Send it again then, or send it for the open period.',
  },
  'after-lock': {
    vi: 'Nộp muộn: kỳ {found} đã khóa từ {locked}. Tệp được giữ lại nhưng chưa được tính. Hãy liên hệ công chức phụ trách nông thôn mới của xã, đề nghị mở lại kỳ cho đơn vị; khi được duyệt thì gửi lại tệp.',
    en: 'Too late: period {found} was locked from {locked}. The file is kept but not counted. Ask the commune’s new-rural officer to reopen the period for your unit; when that is approved, send the file again.',
  },
  'object-gone': {
    vi: 'Không còn thấy tệp trong kho nên không đọc được. Hãy gửi lại tệp.',
    en: 'The file is no longer in the store and could not be read. Send it again.',
  },
} as const satisfies Record<string, Bilingual>;
