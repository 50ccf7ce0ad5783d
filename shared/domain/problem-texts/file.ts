import type { Bilingual } from '../text.ts';
import { refusal } from './unread.ts';

const resave = {
  vi: 'Hãy mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)”, rồi gửi tệp mới.',
  en: 'Open it in Excel or LibreOffice, choose Save As “Excel Workbook (.xlsx)”, and send the new file.',
} as const;

const resaveDocument = {
  vi: 'Hãy mở tệp bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) kiểu “Word Document (.docx)”, rồi gửi tệp mới.',
  en: 'Open it in Word or LibreOffice, choose Save As “Word Document (.docx)”, and send the new file.',
} as const;

/** Problems of a file as a whole: it cannot be read, or is of a kind that is not read. */
export const fileTexts = {
  'unreadable-file': refusal(
    'Tệp bị hỏng hoặc bị cắt cụt, không đọc được.',
    'The file is damaged or cut short and cannot be read.',
    resave,
  ),
  'unsafe-file': refusal(
    'Cấu trúc tệp không an toàn nên không được mở.',
    'The structure of the file is unsafe, so it was not opened.',
    resave,
  ),
  'unpacks-too-large': refusal(
    'Nội dung tệp sau khi giải nén quá lớn.',
    'The file unpacks to more than a report can hold.',
    resave,
  ),
  'too-many-cells': {
    vi: 'Bảng có quá nhiều ô hoặc dòng. Hãy chỉ để lại biểu báo cáo, rồi gửi lại.',
    en: 'The table has too many cells or rows. Leave only the report form in it, and send it again.',
  },
  'broken-text': {
    vi: 'Một số chữ trong tệp bị hỏng. Hãy lưu lại tệp với bảng mã UTF-8, rồi gửi lại.',
    en: 'Some letters in the file are damaged. Save it again as UTF-8, and send it again.',
  },
  'encrypted-file': {
    vi: 'Tệp đặt mật khẩu. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ), lưu lại, rồi gửi.',
    en: 'The file is protected by a password. Remove the password (File > Info > Protect), save, and send it again.',
  },
  'macro-file': refusal('Tệp có macro nên không được nhận.', 'The file contains macros and is not accepted.', resave),
  'unsupported-old-excel': refusal(
    'Đây là tệp của Excel 95 hoặc cũ hơn.',
    'This is a file of Excel 95 or older.',
    resave,
  ),
  'unsupported-xlsb': refusal('Đây là tệp Excel nhị phân (.xlsb).', 'This is a binary Excel file (.xlsb).', resave),
  'unsupported-xml': refusal('Đây là tệp XML.', 'This is an XML file.', resave),
  'unsupported-doc': refusal(
    'Đây là văn bản Word kiểu cũ (.doc).',
    'This is an old Word document (.doc).',
    resaveDocument,
  ),
  'unsupported-rtf': refusal('Đây là văn bản RTF.', 'This is an RTF document.', resaveDocument),
  'unsupported-pdf': refusal(
    'Đây là tệp PDF; số liệu trong PDF không đọc được.',
    'This is a PDF; figures cannot be read out of it.',
  ),
  'unsupported-image': refusal(
    'Đây là ảnh; số liệu trong ảnh không đọc được.',
    'This is a picture; figures cannot be read out of it.',
  ),
  'unsupported-html': refusal('Đây là trang web (HTML).', 'This is a web page (HTML).', resave),
  'unsupported-archive': {
    vi: 'Đây là tệp nén. Hãy giải nén và gửi riêng tệp báo cáo bên trong.',
    en: 'This is an archive. Unpack it and send the report inside by itself.',
  },
  'unsupported-program': refusal('Đây là chương trình, không phải báo cáo.', 'This is a program, not a report.'),
  'unknown-format': refusal('Không nhận ra loại tệp.', 'The kind of file is not recognised.'),
  'too-many-problems': {
    vi: 'Còn {count} lỗi nữa không liệt kê. Hãy sửa các lỗi ở trên rồi gửi lại.',
    en: 'There are {count} more problems that are not listed. Correct those above and send the file again.',
  },
} as const satisfies Record<string, Bilingual>;
