import type { Bilingual } from '../text.ts';

const sendInstead = {
  vi: 'Hãy gửi tệp Excel (.xlsx, .xls), LibreOffice (.ods), Word (.docx), CSV hoặc JSON.',
  en: 'Send an Excel (.xlsx, .xls), LibreOffice (.ods), Word (.docx), CSV or JSON file.',
} as const;

export function refusal(vi: string, en: string, remedy: Bilingual = sendInstead): Bilingual {
  return { vi: `${vi} ${remedy.vi}`, en: `${en} ${remedy.en}` };
}

/** Problems of a file that is not read. */
export const unreadTexts = {
  'empty-file': refusal('Tệp không có nội dung.', 'The file is empty.'),
  'file-too-large': {
    vi: 'Tệp lớn hơn {limit} MB. Hãy bỏ ảnh và các trang tính không thuộc biểu báo cáo, rồi gửi lại.',
    en: 'The file is larger than {limit} MB. Remove pictures and sheets that are not part of the report, and send it again.',
  },
  'too-heavy': {
    vi: 'Tệp quá nặng nên không đọc được. Hãy điền số liệu vào biểu mẫu còn trống, lưu thành tệp đơn giản (.xlsx hoặc CSV), rồi gửi lại.',
    en: 'The file is too heavy to read. Fill the figures into an empty form, save it as a simple file (.xlsx or CSV), and send it again.',
  },
} as const satisfies Record<string, Bilingual>;
