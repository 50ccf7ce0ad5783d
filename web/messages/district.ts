import type { Messages } from './messages.ts';

export const district = {
  title: { vi: 'Tổng hợp của huyện', en: 'The district’s summary' },
  noMonth: { vi: 'Chưa có kỳ nào bắt đầu.', en: 'No period has begun.' },
  reportsIn: { vi: 'báo cáo đã nộp đúng hạn, trên {all} phải nộp', en: 'reports in time, of {all} that are owed' },
} as const satisfies Messages;
