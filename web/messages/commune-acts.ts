import type { Messages } from './messages.ts';

export const actsTexts = {
  title: { vi: 'Việc đã ghi của kỳ', en: 'What was done to the month' },
  none: { vi: 'Chưa có việc nào được ghi.', en: 'Nothing has been recorded.' },
  byAt: { vi: '{by}, {at}', en: '{by}, {at}' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  done: { vi: 'Đã ghi.', en: 'It is recorded.' },
  working: { vi: 'Đang ghi …', en: 'Recording …' },
  actions: { vi: 'Việc với {unit}', en: 'What to do about {unit}' },

  confirm: { vi: 'Xác nhận số liệu của kỳ', en: 'Confirm the month’s figures' },
  confirmSays: {
    vi: 'Bạn xác nhận kết quả như đang hiện trên trang: {met} trên {all} tiêu chí đạt. Nếu số liệu thay đổi sau đó, xác nhận hết hiệu lực.',
    en: 'You confirm what this page shows: {met} of {all} criteria met. If figures change after that, the confirmation no longer holds.',
  },
  confirmFrom: {
    vi: 'Xác nhận được từ {day}, khi kỳ đã hết.',
    en: 'The month can be confirmed from {day}, when it has ended.',
  },
  notConfirmed: { vi: 'Số liệu của kỳ chưa được xác nhận.', en: 'The month’s figures have not been confirmed.' },
  lockedNotConfirmed: { vi: 'Kỳ đã khóa mà chưa được xác nhận.', en: 'The month was locked without being confirmed.' },

  return: { vi: 'Trả lại', en: 'Return' },
  returnTitle: { vi: 'Trả lại báo cáo của {unit}', en: 'Return the report of {unit}' },
  returnSays: {
    vi: 'Báo cáo nhận lúc {at} sẽ không được tính nữa; đơn vị được báo lý do và gửi lại.',
    en: 'The report received at {at} counts no more; the unit is told why, and sends it again.',
  },
  comment: { vi: 'Sai ở đâu, cần sửa gì', en: 'What is wrong, and what to mend' },

  excuse: { vi: 'Miễn báo cáo', en: 'Excuse' },
  excuseTitle: { vi: 'Miễn báo cáo kỳ này cho {unit}', en: 'Excuse {unit} from this month' },
  excuseSays: {
    vi: 'Đơn vị không bị tính là thiếu báo cáo trong kỳ này.',
    en: 'The unit does not count as missing this month.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },

  withdraw: { vi: 'Rút lại', en: 'Take back' },
  withdrawTitle: { vi: 'Rút lại: {what}', en: 'Take back: {what}' },
  withdrawSays: {
    vi: 'Việc này hết hiệu lực, nhưng vẫn còn trong danh sách.',
    en: 'It no longer holds, but stays in the list.',
  },

  reopen: { vi: 'Đề nghị mở lại kỳ', en: 'Ask to reopen' },
  reopenTitle: { vi: 'Đề nghị mở lại kỳ cho {unit}', en: 'Ask to reopen the month for {unit}' },
  reopenSays: {
    vi: 'Một người khác phải duyệt. Sau đó đơn vị gửi lại được đến hạn ghi dưới đây.',
    en: 'Somebody else has to agree. Then the unit can send until the time below.',
  },
  days: { vi: 'Mở trong mấy ngày', en: 'For how many days' },

  approve: { vi: 'Duyệt mở lại', en: 'Agree' },
  approveTitle: { vi: 'Duyệt mở lại kỳ cho {unit}', en: 'Agree to reopen the month for {unit}' },
  approveSays: { vi: '{by} đề nghị: “{reason}”. Mở đến {until}.', en: '{by} asks: “{reason}”. Open until {until}.' },
  approveAnother: {
    vi: 'Chờ người khác duyệt: người đề nghị không tự duyệt được.',
    en: 'Waits for somebody else: who asks cannot agree.',
  },

  keyIn: { vi: 'Nhập hộ', en: 'Key in' },
  keyInTitle: { vi: 'Nhập hộ báo cáo cho {unit}', en: 'Key in the report of {unit}' },
  keyInSays: {
    vi: 'Tải biểu, ghi số đơn vị báo, rồi gửi tệp ở đây. Báo cáo mang tên đơn vị và ghi rõ do bạn nhập hộ.',
    en: 'Get the form, fill in what the unit says, and send the file here. It counts as the unit’s, and says that you keyed it in.',
  },
  form: { vi: 'Biểu của đơn vị (.xlsx)', en: 'The unit’s form (.xlsx)' },
  channel: { vi: 'Đơn vị báo bằng cách nào', en: 'How the unit told it' },
  paper: { vi: 'Bản giấy', en: 'On paper' },
  phone: { vi: 'Điện thoại', en: 'By telephone' },
  scan: { vi: 'Ảnh hoặc bản quét của bản giấy (PDF, JPG, PNG)', en: 'Photo or scan of the paper (PDF, JPG, PNG)' },
  reportFile: { vi: 'Tệp báo cáo', en: 'The report’s file' },
  note: { vi: 'Ghi chú (không bắt buộc)', en: 'Note (may be left empty)' },
  send: { vi: 'Gửi', en: 'Send' },
  checking: { vi: 'Đã gửi, đang kiểm tra …', en: 'Sent, being checked …' },
  keyedInAccepted: {
    vi: 'Đã nhận báo cáo của {unit}. Biên nhận số {receipt}.',
    en: 'The report of {unit} is taken. Receipt no. {receipt}.',
  },
  keyedInRefused: {
    vi: 'Chưa nhận được. Hãy sửa {count} lỗi dưới đây rồi gửi lại.',
    en: 'Not taken yet. Mend the {count} faults below and send it again.',
  },
  notStored: { vi: 'Kho tệp không nhận tệp này. Xin thử lại.', en: 'The file could not be stored. Please try again.' },

  inForce: { vi: 'có hiệu lực', en: 'in force' },
  replaced: { vi: 'đã có việc mới hơn', en: 'replaced' },
  withdrawn: { vi: 'đã rút lại', en: 'taken back' },
  outdated: { vi: 'số liệu đã thay đổi', en: 'figures have changed since' },
  answered: { vi: 'đơn vị đã gửi lại', en: 'the unit has sent again' },
  requested: { vi: 'chờ duyệt', en: 'asked for' },
  approved: { vi: 'đã duyệt', en: 'agreed to' },
  expired: { vi: 'hết hạn', en: 'expired' },
  kindConfirm: { vi: 'Xác nhận số liệu', en: 'Confirmed the figures' },
  kindReturn: { vi: 'Trả lại báo cáo', en: 'Returned a report' },
  kindExcuse: { vi: 'Miễn báo cáo', en: 'Excused' },
  kindWithdraw: { vi: 'Rút lại', en: 'Took back' },
  kindKeyedIn: { vi: 'Nhập hộ báo cáo', en: 'Keyed in a report' },
  kindEvidence: { vi: 'Ghi minh chứng', en: 'Recorded evidence' },
  kindAssess: { vi: 'Tự đánh giá', en: 'Self-assessment' },
  kindVerify: { vi: 'Thẩm định', en: 'Verification' },
  kindReopenRequest: { vi: 'Đề nghị mở lại kỳ', en: 'Asked to reopen' },
  kindReopenApprove: { vi: 'Duyệt mở lại kỳ', en: 'Agreed to reopen' },
  kindMakeLinks: { vi: 'Lập đường dẫn gửi báo cáo', en: 'Made links to report by' },
  kindRevokeLinks: { vi: 'Thu hồi đường dẫn', en: 'Revoked links' },
  kindSections: { vi: 'Viết phần lời của báo cáo', en: 'Wrote the report’s sections' },
  kindOther: { vi: 'Việc khác ({kind})', en: 'Something else ({kind})' },
} as const satisfies Messages;
