import type { Bilingual } from '../text.ts';

/** Problems of one row or one cell. */
export const rowTexts = {
  'unknown-code': {
    vi: 'Không có mã “{found}”.{suggestionVi} Hãy sửa mã, hoặc xóa dòng.',
    en: 'There is no code “{found}”.{suggestion} Correct the code, or delete the row.',
  },
  'ambiguous-code': {
    vi: 'Mã “{found}” có thể là {expected}: bảng tính đã bỏ số 0 ở cuối. Hãy định dạng ô mã là văn bản và ghi đủ mã, hoặc ghi đúng nội dung của dòng.',
    en: 'The code “{found}” may be {expected}: the spreadsheet dropped a final 0. Format the cell as text and write the whole code, or write the row’s wording.',
  },
  'code-as-date': {
    vi: 'Bảng tính đã đổi mã ở ô này thành ngày {found}.{maybeVi} Hãy định dạng ô mã là văn bản (Text) rồi ghi lại mã, hoặc ghi đúng nội dung của dòng.',
    en: 'The spreadsheet made the date {found} of the code here.{maybe} Format the cell as text and write the code again, or write the row’s wording.',
  },
  'repeated-code': {
    vi: 'Mã {row} đã có ở dòng khác. Hãy để lại một dòng.',
    en: 'The code {row} stands in another row already. Leave one of the rows.',
  },
  'foreign-row': {
    vi: 'Đơn vị này không báo cáo dòng {row} trong kỳ này. Hãy xóa số liệu của dòng.',
    en: 'This unit does not report row {row} in this month. Delete the figures of the row.',
  },
  'missing-row': {
    vi: 'Thiếu dòng {row} “{label}”. Hãy thêm dòng này; nếu không có thì ghi 0, nếu không áp dụng thì ghi “không áp dụng”.',
    en: 'Row {row} “{label}” is missing. Add it; write 0 if there was none, “không áp dụng” if it does not apply.',
  },
  'missing-value': {
    vi: 'Ô này của dòng {row} bỏ trống. Hãy ghi số; nếu không có thì ghi 0, nếu không áp dụng thì ghi “không áp dụng”.',
    en: 'This cell of row {row} is blank. Write a figure; 0 if there was none, “không áp dụng” if it does not apply.',
  },
  'not-a-number': {
    vi: '“{found}” không phải là số. {remedyVi}',
    en: '“{found}” is not a number. {remedy}',
  },
  'ambiguous-figure': {
    vi: '“{found}” có thể đọc thành hai số. Nếu là {one} thì ghi {one}; nếu là {other} thì ghi {other}.',
    en: '“{found}” can be read as two figures. If it is {one}, write {one}; if it is {other}, write {other}.',
  },
  'split-figure': {
    vi: 'Số của dòng {row} bị tách thành nhiều ô (“{found}”), vì dấu trong số cũng là dấu ngăn cột. Hãy ghi số không có dấu (3500000), đặt số trong ngoặc kép ("3.500.000"), hoặc lưu CSV với dấu chấm phẩy (;) giữa các cột.',
    en: 'The figure of row {row} fell apart into several fields (“{found}”), because a mark in it also parts the columns. Write it without marks (3500000), put it in quotes ("3.500.000"), or save the CSV with semicolons (;) between columns.',
  },
  'date-not-figure': {
    vi: 'Bảng tính hiểu ô này là ngày tháng ({found}). Hãy định dạng ô là số và ghi lại số.',
    en: 'The spreadsheet holds a date here ({found}). Format the cell as a number and write the figure again.',
  },
  'error-cell': {
    vi: 'Ô này báo lỗi {found}. Hãy sửa công thức, hoặc ghi thẳng con số.',
    en: 'This cell shows the error {found}. Correct the formula, or write the figure itself.',
  },
  'uncalculated-formula': {
    vi: 'Công thức ở ô này chưa có kết quả ({found}). Hãy mở tệp bằng Excel, lưu lại, hoặc ghi thẳng con số.',
    en: 'The formula here was saved without a result ({found}). Open the file in Excel and save it, or write the figure itself.',
  },
  'wrong-unit': {
    vi: 'Dòng {row} tính bằng {unit}, nhưng ở đây ghi “{given}”. Hãy ghi theo {unit}: đổi số ra {unit} trước khi ghi.{exampleVi}',
    en: 'Row {row} counts in {unit}, but “{given}” is written here. Write it in {unit}: convert the figure first.{example}',
  },
  negative: {
    vi: 'Số {found} nhỏ hơn 0. Hãy ghi số từ 0 trở lên.',
    en: 'The figure {found} is below 0. Write 0 or more.',
  },
  'not-whole': {
    vi: 'Số {found} phải là số nguyên, vì dòng {row} tính bằng {unit}.{exampleVi}',
    en: 'The figure {found} must be whole, because row {row} counts {unit}.{example}',
  },
  'too-large': {
    vi: 'Số {found} quá lớn (trên {limit}). Hãy kiểm tra số và đơn vị tính ({unit}).{exampleVi}',
    en: 'The figure {found} is too large (above {limit}). Check it and its unit ({unit}).{example}',
  },
  'too-precise': {
    vi: 'Số {found} có quá nhiều chữ số (trên {limit}). Hãy làm tròn.',
    en: 'The figure {found} has too many digits (more than {limit}). Round it.',
  },
  'met-exceeds-total': {
    vi: 'Số đạt ({found}) lớn hơn tổng số ({total}{totalAtVi}). Hãy xem cả hai ô và sửa ô sai.',
    en: 'The number met ({found}) is above the total ({total}{totalAt}). Look at both cells and correct the wrong one.',
  },
  'rate-above-100': {
    vi: 'Tỷ lệ {found} lớn hơn 100%. Hãy kiểm tra lại.',
    en: 'The rate {found} is above 100%. Check it.',
  },
  'needs-two-figures': {
    vi: 'Dòng {row} cần cả tổng số và số đạt, một mình “{found}” chưa đủ. Hãy ghi hai số đó.{exampleVi}',
    en: 'Row {row} takes the total and the number met; “{found}” alone is not enough. Write both figures.{example}',
  },
  'wrong-column': {
    vi: 'Dòng {row} không ghi ở cột này (“{found}”). Hãy ghi vào cột “Kết quả”.',
    en: 'Row {row} is not answered in this column (“{found}”). Write it in the column “Kết quả”.',
  },
  'contradictory-answer': {
    vi: 'Dòng {row} vừa ghi số vừa ghi không áp dụng. Hãy ghi một trong hai.',
    en: 'Row {row} gives a figure and also says “not applicable”. Give one of the two.',
  },
  'not-yes-or-no': {
    vi: '“{found}” không phải là Đạt hay Không đạt. Hãy ghi “Đạt”, “Không đạt” hoặc “Không áp dụng”.',
    en: '“{found}” is neither met nor not met. Write “Đạt”, “Không đạt” or “Không áp dụng”.',
  },
  'not-a-level': {
    vi: '“{found}” không phải là một mức của dòng {row}. Hãy ghi một trong các mức: {levels}.',
    en: '“{found}” is not a level of row {row}. Write one of: {levels}.',
  },
} as const satisfies Record<string, Bilingual>;
