import type { Messages } from './messages.ts';

export const common = {
  name: { vi: 'Tiến độ nông thôn mới', en: 'New-rural progress' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  footer: {
    vi: 'Số liệu do các đơn vị báo cáo; hỏi công chức phụ trách nông thôn mới của xã.',
    en: 'Figures are as the units report them; ask the commune’s officer for new-rural work.',
  },
  loading: { vi: 'Đang tải …', en: 'Loading …' },
  again: { vi: 'Thử lại', en: 'Try again' },
  failed: { vi: 'Trang gặp lỗi. Xin thử lại.', en: 'Something went wrong. Please try again.' },
  offline: {
    vi: 'Không có kết nối mạng, hoặc kết nối bị ngắt. Hãy thử lại khi có mạng.',
    en: 'There is no connection, or it broke. Try again when there is one.',
  },
  askToSignIn: {
    vi: 'Phần này dành cho người có tài khoản. Hãy đăng nhập.',
    en: 'This is for those who have an account. Please sign in.',
  },
  signedOut: {
    vi: 'Chưa đăng nhập, hoặc phiên đăng nhập đã hết. Hãy đăng nhập lại.',
    en: 'You are not signed in, or no longer. Please sign in again.',
  },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  signedInAs: { vi: 'Đang đăng nhập:', en: 'Signed in as' },
  noSignIn: {
    vi: 'Chưa mở được trang đăng nhập. Hãy kiểm tra mạng rồi thử lại.',
    en: 'The page to sign in could not be opened. Check the connection, and try again.',
  },
} as const satisfies Messages;
