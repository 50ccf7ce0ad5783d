import type { Bilingual } from '../text.ts';

/** Problems of the form: its head, its sections and columns, its JSON fields. */
export const formTexts = {
  'no-report': {
    vi: 'Không tìm thấy biểu báo cáo trong tệp. Hãy điền vào biểu mẫu, giữ nguyên dòng tiêu đề bảng (Mã, Nội dung, ĐVT …).',
    en: 'No report form was found in the file. Fill in the form and keep the header row of its tables (Mã, Nội dung, ĐVT …).',
  },
  'several-reports': {
    vi: 'Tệp có hơn một báo cáo: mục “{found}” xuất hiện lần nữa. Hãy để lại một báo cáo, ẩn hoặc xóa phần còn lại.',
    en: 'The file holds more than one report: section “{found}” stands in it again. Leave one report, and hide or delete the rest.',
  },
  'missing-unit': {
    vi: 'Chưa ghi đơn vị báo cáo. Hãy ghi dòng “Đơn vị báo cáo: {expected}”.',
    en: 'The reporting unit is not given. Write the line “Đơn vị báo cáo: {expected}”.',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị nào tên là “{found}” trong xã. Nếu đây là báo cáo của {expected}, hãy ghi đúng “{expected}”.',
    en: 'The commune has no unit called “{found}”. If this is the report of {expected}, write “{expected}”.',
  },
  'other-unit': {
    vi: 'Đây là báo cáo của {other}, nhưng được gửi cho {expected}. Hãy gửi vào đúng đơn vị, hoặc sửa dòng “Đơn vị báo cáo”.',
    en: 'This is the report of {other}, but it was sent as that of {expected}. Send it for the right unit, or correct the line “Đơn vị báo cáo”.',
  },
  'missing-period': {
    vi: 'Chưa ghi tháng báo cáo. Hãy ghi dòng “{expected}”.',
    en: 'The month is not given. Write the line “{expected}”.',
  },
  'other-period': {
    vi: 'Báo cáo ghi “{found}”, nhưng kỳ đang nộp là “{expected}”. Hãy gửi vào đúng kỳ, sửa chỗ này thành “{expected}”, hoặc bỏ phần của kỳ khác.',
    en: 'The report says “{found}”, but it was sent for “{expected}”. Send it for the right month, correct this to “{expected}”, or leave out the part of another period.',
  },
  'table-in-other-unit': {
    vi: 'Ở đây ghi “{found}”, nhưng biểu tính bằng đơn vị ghi ở từng dòng (tiền: đồng). Hãy đổi số ra đơn vị đó và sửa dòng này.',
    en: 'This says “{found}”, but the form counts in the unit of each row (money: đồng). Convert the figures and correct this line.',
  },
  'missing-header': {
    vi: 'Mục này không có dòng tiêu đề bảng. Hãy ghi lại dòng tiêu đề: {expected}.',
    en: 'This section has no header row. Write the header row again: {expected}.',
  },
  'missing-column': {
    vi: 'Bảng này thiếu cột “{expected}”. Hãy ghi đúng tiêu đề đó, không kèm đơn vị khác hay kỳ khác (triệu đồng, lũy kế …), với số liệu của tháng.',
    en: 'This table lacks the column “{expected}”. Write this header, without another unit or period (million đồng, cumulative …), over the month’s figures.',
  },
  'repeated-column': {
    vi: 'Bảng này có hai cột “{found}”. Hãy để lại một cột.',
    en: 'This table has two columns “{found}”. Leave one of them.',
  },
  'too-long': {
    vi: 'Đoạn chữ này dài hơn {limit} ký tự. Hãy viết ngắn lại.',
    en: 'This text is longer than {limit} characters. Shorten it.',
  },
  'not-a-nomination': {
    vi: 'Cột Loại phải là “Tập thể” hoặc “Cá nhân”, không phải “{found}”.',
    en: 'The column Loại takes “Tập thể” (collective) or “Cá nhân” (individual), not “{found}”.',
  },
  'missing-name': {
    vi: 'Đề nghị khen thưởng này chưa ghi tên. Hãy ghi tên tập thể hoặc cá nhân.',
    en: 'This nomination has no name. Write the name of the collective or the person.',
  },
  'too-many-nominations': {
    vi: 'Có hơn {limit} đề nghị khen thưởng. Hãy rút gọn danh sách.',
    en: 'There are more than {limit} nominations. Shorten the list.',
  },
  'not-json': {
    vi: 'JSON sai cú pháp ở dòng {line}, cột {column}, gần “{found}”. Tên và chữ đặt trong ngoặc kép "…"; giữa hai phần có dấu phẩy, sau phần cuối thì không; số viết như 12.5, không viết 12,5 hay NaN. Hãy sửa rồi gửi lại.',
    en: 'This is not valid JSON at line {line}, column {column}, near “{found}”. Names and texts stand in double quotes "…"; a comma stands between two parts and none after the last; a number is written 12.5, not 12,5 or NaN. Correct it and send it again.',
  },
  'too-deep': {
    vi: 'JSON lồng nhau quá sâu hoặc quá nhiều giá trị. Hãy tải biểu mẫu JSON của đơn vị và tháng này (GET /communes/…/forms/…/2024-03.json), điền số liệu vào đó, không thêm trường nào, rồi gửi lại.',
    en: 'The JSON is nested too deeply or has too many values. Get the JSON form of the unit and month (GET /communes/…/forms/…/2024-03.json), fill in its figures, add no field, and send it again.',
  },
  'repeated-field': {
    vi: 'Trường “{found}” xuất hiện hai lần. Hãy để lại một.',
    en: 'The field “{found}” is given twice. Leave one of them.',
  },
  'unknown-field': {
    vi: 'Không có trường “{found}” trong báo cáo. Hãy xóa trường này.',
    en: 'A report has no field “{found}”. Remove it.',
  },
  'forbidden-field': {
    vi: 'Tên trường “{found}” không được phép. Hãy xóa trường này.',
    en: 'The field name “{found}” is not allowed. Remove it.',
  },
  'wrong-type': {
    vi: 'Ở đây phải là {expectedVi}, không phải “{found}”.',
    en: 'This must be {expected}, not “{found}”.',
  },
} as const satisfies Record<string, Bilingual>;
