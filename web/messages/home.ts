import type { Messages } from './messages.ts';

export const home = {
  title: { vi: 'Tiến độ nông thôn mới', en: 'New-rural progress' },
  about: { vi: 'Bạn muốn làm gì?', en: 'What would you like to do?' },
  send: { vi: 'Gửi báo cáo tháng', en: 'Send the monthly report' },
  sendAbout: {
    vi: 'Trưởng xóm, trường học, trạm y tế, văn phòng: gửi báo cáo và xem kết quả.',
    en: 'Hamlets, schools, health station, office: send a report, and see what became of it.',
  },
  commune: { vi: 'Bảng theo dõi của xã', en: 'The commune’s board' },
  communeAbout: { vi: '19 tiêu chí, ai đã nộp, việc cần làm.', en: '19 criteria, who has sent, what is to be done.' },
  district: { vi: 'Tổng hợp của huyện', en: 'The district’s summary' },
  districtAbout: {
    vi: 'Các xã trong kỳ, thay đổi, các bản đã chốt.',
    en: 'The communes’ month, changes, published versions.',
  },
  public: { vi: 'Trang công khai của các xã', en: 'The communes’ public pages' },
  publicAbout: { vi: 'Tin tức và tiến độ, ai cũng xem được.', en: 'News and progress, for everybody.' },
  signingIn: { vi: 'Đang đăng nhập …', en: 'Signing in …' },
  notSignedIn: { vi: 'Đăng nhập chưa thành công. Xin thử lại.', en: 'Signing in did not work. Please try again.' },
} as const satisfies Messages;
