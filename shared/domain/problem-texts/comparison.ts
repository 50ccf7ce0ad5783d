import type { Bilingual } from '../text.ts';

/** What looks odd beside other months, other units or another source. Computed when read; never part of a verdict. */
export const comparisonTexts = {
  'level-fell': {
    vi: 'Dòng {row}: lần này là {found}, tháng {month} là {before}. Mức này thường không giảm. Nếu ghi nhầm, hãy ghi lại số đúng vào ô này và gửi lại tệp; nếu đúng là giảm, không cần gửi lại.',
    en: 'Row {row}: it is {found} now and was {before} in month {month}. This seldom falls. If it is a slip, write the right figure here and send the file again; if it did fall, nothing is to be done.',
  },
  'level-rose': {
    vi: 'Dòng {row}: lần này là {found}, tháng {month} là {before}. Số này thường chỉ giảm. Nếu ghi nhầm, hãy ghi lại số đúng vào ô này và gửi lại tệp; nếu đúng là tăng, không cần gửi lại.',
    en: 'Row {row}: it is {found} now and was {before} in month {month}. This seldom rises. If it is a slip, write the right figure here and send the file again; if it did rise, nothing is to be done.',
  },
  'total-changed': {
    vi: 'Tổng số của dòng {row}: lần này là {found} {unit}, tháng {month} là {before} {unit}, lệch quá {percent}%. Hãy đếm lại; nếu ghi nhầm, hãy ghi lại tổng số đúng vào ô này và gửi lại tệp.',
    en: 'The total of row {row} is {found} {unit} now and was {before} {unit} in month {month}, more than {percent}% apart. Count again; if it is a slip, write the right total here and send the file again.',
  },
  'tenfold-jump': {
    vi: 'Dòng {row}: lần này là {found} {unit}, tháng {month} là {before} {unit}, chênh từ {times} lần trở lên. Có thể thừa hoặc thiếu chữ số 0, hoặc nhầm đơn vị tính. Nếu nhầm, hãy ghi lại số tính bằng {unit} và gửi lại tệp.',
    en: 'Row {row}: it is {found} {unit} now and was {before} {unit} in month {month}, {times} times apart or more. A zero may be too many or missing, or the unit is another. If so, write the figure in {unit} and send the file again.',
  },
  'copied-from-last-month': {
    vi: 'Phần II và III: {found} số giống hệt tháng {month} (dòng {rows}). Hai phần này chỉ ghi kết quả của tháng này. Nếu đã chép lại số tháng trước, hãy ghi số của tháng này (không có thì ghi 0) và gửi lại tệp.',
    en: 'Sections II and III: {found} figures are the same as in month {month} (rows {rows}). They take what was done this month. If last month’s were copied, write this month’s (0 if there was none) and send the file again.',
  },
  'far-from-other-units': {
    vi: 'Dòng {row}: ở đây là {found} {unit}, gấp hơn {times} lần mức thường gặp ở {count} đơn vị khác (khoảng {median} {unit}{basisVi}). Hãy xem lại số chữ số 0 và đơn vị tính; nếu nhầm, hãy ghi lại số tính bằng {unit} và gửi lại tệp.',
    en: 'Row {row}: it is {found} {unit} here, more than {times} times what is usual in {count} other units (about {median} {unit}{basis}). Look at the zeros and at the unit; if it is a slip, write the figure in {unit} and send the file again.',
  },
  'sources-differ': {
    vi: 'Chỉ tiêu {row}: {countedByVi} báo cáo {counted}% (số này được tính), {checkedByVi} báo cáo {found}%, lệch quá {points} điểm. Hãy đối chiếu danh sách của hai bên; bên nào ghi nhầm thì sửa “Tổng số”, “Số đạt” của dòng {row} và gửi lại tệp.',
    en: 'Indicator {row}: {countedBy} reports {counted}% (which counts), {checkedBy} report {found}%, more than {points} points apart. Compare the two lists; whoever is wrong corrects the total and the number met of row {row} and sends the file again.',
  },
} as const satisfies Record<string, Bilingual>;
