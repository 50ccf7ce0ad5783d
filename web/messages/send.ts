import type { Messages } from './messages.ts';

export const send = {
  title: { vi: 'Gửi báo cáo tháng', en: 'Send the monthly report' },
} as const satisfies Messages;
