import type { Bilingual } from '../text.ts';

/** What a problem says instead where it stands in a JSON report, which has no cells, columns or lines to write. */
export const jsonTexts = {
  'missing-unit': {
    vi: 'Chưa ghi đơn vị báo cáo. Hãy ghi "unit": "{unitId}" ({expected}).',
    en: 'The reporting unit is not given. Write "unit": "{unitId}" ({expected}).',
  },
  'unknown-unit': {
    vi: 'Không có đơn vị nào là “{found}” trong xã. Nếu đây là báo cáo của {expected}, hãy ghi "unit": "{unitId}".',
    en: 'The commune has no unit “{found}”. If this is the report of {expected}, write "unit": "{unitId}".',
  },
  'other-unit': {
    vi: 'Đây là báo cáo của {other}, nhưng được gửi cho {expected}. Hãy gửi vào đúng đơn vị, hoặc ghi "unit": "{unitId}".',
    en: 'This is the report of {other}, but it was sent as that of {expected}. Send it for the right unit, or write "unit": "{unitId}".',
  },
  'missing-period': {
    vi: 'Chưa ghi tháng báo cáo. Hãy ghi "period": "{period}".',
    en: 'The month is not given. Write "period": "{period}".',
  },
  'other-period': {
    vi: 'Báo cáo ghi “{found}”, nhưng kỳ đang nộp là “{expected}”. Hãy gửi vào đúng kỳ, hoặc ghi "period": "{period}".',
    en: 'The report says “{found}”, but it was sent for “{expected}”. Send it for the right month, or write "period": "{period}".',
  },
  'missing-row': {
    vi: 'Thiếu dòng {row} “{label}”. Hãy thêm theo mẫu {answer}{noneVi}; nếu không áp dụng thì ghi {notApplicable}.',
    en: 'Row {row} “{label}” is missing. Add it in the shape {answer}{none}; write {notApplicable} if it does not apply.',
  },
  'missing-value': {
    vi: 'Dòng {row} chưa có đủ số liệu. Hãy ghi cả dòng theo mẫu {answer}{noneVi}; nếu không áp dụng thì ghi {notApplicable}.',
    en: 'Row {row} is not answered in full. Write the row in the shape {answer}{none}; {notApplicable} if it does not apply.',
  },
  'not-a-number': {
    vi: '“{found}” không phải là số. Hãy ghi số không có dấu ngoặc kép, ví dụ 116 hoặc 12.5; cả dòng theo mẫu {answer}, nếu không áp dụng thì ghi {notApplicable}.',
    en: '“{found}” is not a number. Write a number without quotes, such as 116 or 12.5; the whole row in the shape {answer}, or {notApplicable} if it does not apply.',
  },
  'needs-two-figures': {
    vi: 'Dòng {row} cần cả tổng số và số đạt, một mình “{found}” chưa đủ. Hãy ghi theo mẫu {answer}.',
    en: 'Row {row} takes the total and the number met; “{found}” alone is not enough. Write it in the shape {answer}.',
  },
  'foreign-row': {
    vi: 'Đơn vị này không báo cáo dòng {row} trong kỳ này. Hãy xóa trường "{row}".',
    en: 'This unit does not report row {row} in this month. Remove the field "{row}".',
  },
  'not-a-nomination': {
    vi: 'Trường "kind" phải là "collective" (tập thể) hoặc "individual" (cá nhân), không phải “{found}”.',
    en: 'The field "kind" takes "collective" or "individual", not “{found}”.',
  },
  'missing-name': {
    vi: 'Đề nghị khen thưởng này chưa ghi tên. Hãy ghi trường "name": tên tập thể hoặc cá nhân.',
    en: 'This nomination has no name. Write the field "name": the collective or the person.',
  },
} as const satisfies Record<string, Bilingual>;
