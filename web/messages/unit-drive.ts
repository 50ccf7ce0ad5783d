import type { Messages } from './messages.ts';

/** What a unit does in the drive, told by its account. */
export const unitDrive = {
  needsNet: {
    vi: 'Không có mạng: có mạng mới ghi được việc của đợt thi đua.',
    en: 'No connection: what is done for the drive can be told once there is one.',
  },
  since: { vi: 'Từ {from} đến {to}.', en: 'From {from} to {to}.' },

  confirmTitle: { vi: 'Hưởng ứng phát động', en: 'Taking part' },
  confirmed: { vi: 'Đã xác nhận hưởng ứng ngày {day}.', en: 'Confirmed on {day} that the unit takes part.' },
  notConfirmed: {
    vi: 'Xã đã phát động. {unit} chưa xác nhận hưởng ứng.',
    en: 'The commune launched the drive. {unit} has not confirmed that it takes part.',
  },
  notLaunched: {
    vi: 'Xã chưa ghi việc phát động đến {unit}. Vẫn xác nhận hưởng ứng được.',
    en: 'No launch to {unit} is recorded yet. It can confirm all the same.',
  },
  confirm: { vi: 'Xác nhận hưởng ứng', en: 'Confirm that we take part' },
  confirmText: { vi: '{unit} hưởng ứng đợt thi đua.', en: '{unit} takes part in the drive.' },

  duties: { vi: 'Nhiệm vụ của đơn vị', en: 'The unit’s duties' },
  noDuties: {
    vi: 'Kỳ này kế hoạch không giao đơn vị việc nào.',
    en: 'This month the plan gives the unit no duty.',
  },
  dueBy: { vi: 'hạn {day}', en: 'due {day}' },
  planSays: { vi: 'Kế hoạch viết', en: 'In the plan’s words' },
  done: { vi: 'Ghi đã làm', en: 'Say that it is done' },
  doneSays: {
    vi: 'Viết vài chữ đã làm gì, hoặc kèm ảnh, bản quét.',
    en: 'Say in a few words what was done, or add a photo or scan.',
  },
  whatWasDone: { vi: 'Đã làm gì', en: 'What was done' },

  tell: { vi: 'Báo việc đã làm', en: 'Tell what was done' },
  turnOut: { vi: 'Ghi ngày ra quân', en: 'Tell a turn-out day' },
  turnOutSays: {
    vi: 'Ghi lại cùng ngày thì lần sau thay lần trước.',
    en: 'Of the same day, what is told later takes the place of what was.',
  },
  cleaning: { vi: 'Có tổng vệ sinh', en: 'With a general cleaning' },
  turnOutNote: {
    vi: 'Bao nhiêu người, làm gì (có thể để trống)',
    en: 'How many people, what was done (may be left empty)',
  },
  propaganda: { vi: 'Ghi việc tuyên truyền', en: 'Tell an item of propaganda' },
  propagandaSays: {
    vi: 'Số liệu vẫn tính theo báo cáo tháng; ở đây ghi từng việc để xã biết.',
    en: 'Figures are still counted by the monthly report; here each item is told so that the commune knows.',
  },
  what: { vi: 'Loại', en: 'Kind' },
  loudspeaker: { vi: 'Phát loa', en: 'Loudspeaker' },
  banner: { vi: 'Băng zôn, khẩu hiệu', en: 'Banner' },
  meeting: { vi: 'Họp, tuyên truyền', en: 'Meeting' },
  article: { vi: 'Tin, bài', en: 'Article' },
  count: { vi: 'Số lần, số cái', en: 'How many' },
  countOf: { vi: 'số lượng {count}', en: '{count} of them' },
  title: { vi: 'Về việc gì', en: 'What it was about' },
  text: { vi: 'Nội dung (có thể để trống)', en: 'What was said (may be left empty)' },
  date: { vi: 'Ngày', en: 'Day' },
  file: { vi: 'Ảnh, bản quét (có thể để trống)', en: 'Photo or scan (may be left empty)' },
  save: { vi: 'Ghi', en: 'Record' },
  saving: { vi: 'Đang ghi …', en: 'Recording …' },
  saved: { vi: 'Đã ghi.', en: 'It is recorded.' },

  told: { vi: 'Việc đã ghi', en: 'What was told' },
  noneTold: { vi: 'Tài khoản này chưa ghi việc nào trong kỳ.', en: 'This account has told nothing this month.' },
  kindTurnOut: { vi: 'Ra quân', en: 'Turned out' },
  kindConfirm: { vi: 'Xác nhận hưởng ứng', en: 'Confirmed that we take part' },
  kindDone: { vi: 'Đã làm: {task}', en: 'Done: {task}' },
  withCleaning: { vi: 'có tổng vệ sinh', en: 'with a general cleaning' },
  toldAt: { vi: 'Ghi lúc {when}.', en: 'Told {when}.' },
  withdrawn: { vi: 'Đã rút lại', en: 'Taken back' },
  replaced: { vi: 'Đã có lần ghi sau', en: 'Told anew since' },
  openFile: { vi: 'Mở tệp', en: 'Open the file' },
  withdraw: { vi: 'Rút lại', en: 'Take back' },
  reason: { vi: 'Lý do rút lại', en: 'Why it is taken back' },
  takenBack: { vi: 'Việc này không tính nữa.', en: 'It counts no more.' },
} as const satisfies Messages;
