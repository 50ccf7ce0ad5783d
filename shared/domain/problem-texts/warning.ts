import type { Bilingual } from '../text.ts';

/** What looks odd but does not refuse a report. */
export const warningTexts = {
  'rate-differs': {
    vi: 'Tỷ lệ ghi {written}, nhưng {met}/{total} là {rate}%. Hệ thống dùng hai số {met} và {total}, không dùng tỷ lệ. Nếu hai số đúng thì không phải làm gì; nếu sai thì sửa số rồi gửi lại.',
    en: 'The rate says {written}, but {met}/{total} is {rate}%. The two figures count, not the rate. If they are right there is nothing to do; if not, correct them and send the file again.',
  },
  'donors-without-land': {
    vi: 'Có {found} hộ hiến đất nhưng diện tích đất hiến là 0. Hãy kiểm tra lại.',
    en: '{found} households gave land, but the area given is 0. Check it.',
  },
  'land-without-donors': {
    vi: 'Có {found} m² đất hiến nhưng số hộ hiến đất là 0. Hãy kiểm tra lại.',
    en: '{found} m² of land were given, but by 0 households. Check it.',
  },
  'more-than-households': {
    vi: 'Dòng {row} ghi {found} hộ, nhưng chỉ tiêu {counted} ghi đơn vị có {households} hộ. Hãy kiểm tra lại cả hai số; nếu sai thì sửa rồi gửi lại.',
    en: 'Row {row} says {found} households, but by indicator {counted} the unit has {households}. Check both figures, and if one is wrong correct it and send the file again.',
  },
  'maybe-thousands': {
    vi: 'Ô này được đọc là {shown} {unit}, có phần lẻ sau dấu phẩy. Nếu đúng thì không phải làm gì. Nếu ý là {thousands} {unit} thì ghi {plain} rồi gửi lại.',
    en: 'This cell is read as {shown} {unit}, with decimals after the comma. If that is right there is nothing to do. If {thousands} {unit} is meant, write {plain} and send the file again.',
  },
  'maybe-millions': {
    vi: 'Ô này được đọc là {read} đồng, rất nhỏ. Nếu là {read} triệu đồng thì ghi {plain} rồi gửi lại; nếu đúng là {read} đồng thì không phải làm gì.',
    en: 'This cell is read as {read} đồng, which is very little. If it is {read} million đồng, write {plain} and send the file again; if it is {read} đồng there is nothing to do.',
  },
  'maybe-decimals': {
    vi: 'Ô này được đọc là {read} {unit}, rất lớn. Nếu là {shown} {unit} thì ghi {plain} rồi gửi lại; nếu đúng là {read} {unit} thì không phải làm gì.',
    en: 'This cell is read as {read} {unit}, which is very much. If it is {shown} {unit}, write {plain} and send the file again; if it is {read} {unit} there is nothing to do.',
  },
  'ignored-row': {
    vi: 'Dòng này có số liệu nhưng không có mã và không thuộc biểu, nên không được tính.',
    en: 'This row has figures, but it has no code and is not part of the form, so it is not counted.',
  },
  'label-of-another-row': {
    vi: 'Mã là {row} nhưng nội dung là của dòng {other}. Số liệu được tính cho {row}; hãy kiểm tra lại.',
    en: 'The code is {row}, but the wording is that of row {other}. The figures count for {row}; check it.',
  },
  'unfamiliar-unit': {
    vi: 'Cột ĐVT ghi “{found}”, còn dòng {row} tính bằng {unit}. Số liệu được tính theo {unit}; hãy kiểm tra lại.',
    en: 'The unit column says “{found}”, while row {row} counts in {unit}. The figures count as {unit}; check them.',
  },
  'too-many-warnings': {
    vi: 'Còn {count} lưu ý nữa không liệt kê.',
    en: 'There are {count} more warnings that are not listed.',
  },
} as const satisfies Record<string, Bilingual>;
