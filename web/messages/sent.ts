import type { Messages } from './messages.ts';

/** What a unit sent before. */
export const sent = {
  now: { vi: 'Đã gửi trong kỳ này', en: 'Sent this month' },
  nothingNow: { vi: 'Chưa gửi báo cáo nào trong kỳ này.', en: 'Nothing has been sent this month.' },
  earlier: { vi: 'Đã gửi các kỳ trước', en: 'Sent in earlier months' },
  noEarlier: {
    vi: 'Đây là kỳ đầu của đợt thi đua: chưa có kỳ trước.',
    en: 'This is the first month of the drive: there are none before.',
  },
  line: { vi: '{when}, {how}: {outcome}', en: '{when}, {how}: {outcome}' },
  byLink: { vi: '{what} gửi bằng đường dẫn', en: '{what} sent by a link' },
  excel: { vi: 'tệp Excel', en: 'Excel file' },
  libreOffice: { vi: 'tệp LibreOffice', en: 'LibreOffice file' },
  word: { vi: 'tệp Word', en: 'Word file' },
  csv: { vi: 'tệp CSV', en: 'CSV file' },
  form: { vi: 'biểu điền trên trang (JSON)', en: 'form filled in on the page (JSON)' },
  file: { vi: 'tệp', en: 'file' },
  counted: { vi: 'đã nhận, đang được tính', en: 'accepted, and counted' },
  returned: { vi: 'xã đã trả lại', en: 'returned by the commune' },
  because: {
    vi: 'Xã ghi: “{comment}”. Hãy sửa và gửi lại.',
    en: 'The commune wrote: “{comment}”. Correct it, and send it again.',
  },
  refused: { vi: 'chưa được nhận', en: 'not accepted' },
  tooLate: { vi: 'đến sau khi khóa kỳ, không được tính', en: 'came after the month was locked, not counted' },
  receipt: { vi: 'Biên nhận {number}', en: 'Receipt {number}' },
  onTime: { vi: 'Nộp đúng hạn', en: 'Sent in time' },
  late: { vi: 'Nộp muộn', en: 'Sent late' },
  missing: { vi: 'Chưa nộp', en: 'Not sent' },
  notTaken: { vi: 'Chưa có báo cáo được nhận', en: 'No report was accepted' },
  excused: { vi: 'Được miễn', en: 'Excused' },
  notSent: { vi: 'Chưa gửi', en: 'Not sent' },
  show: { vi: 'Xem', en: 'Show' },
  showOf: { vi: 'Xem báo cáo gửi lúc {when}', en: 'Show the report sent at {when}' },
} as const satisfies Messages;
