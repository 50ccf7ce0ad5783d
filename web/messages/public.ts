import type { Messages } from './messages.ts';

export const publicTexts = {
  title: { vi: 'Xây dựng nông thôn mới', en: 'New-rural building' },
  news: { vi: 'Tin tức', en: 'News' },
  noNews: { vi: 'Chưa có tin nào được đăng.', en: 'No news has been published yet.' },
} as const satisfies Messages;
