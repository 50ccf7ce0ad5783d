import type { Rule } from './rule.ts';

/** Who may do what about news and pictures. */
export const newsRules = {
  'send-photo': {
    of: 'unit',
    roles: ['reporter', 'commune-officer'],
    text: { vi: 'gửi ảnh cho trang tin', en: 'send a picture for the news' },
  },
  'draft-news': {
    of: 'unit',
    roles: ['reporter', 'commune-officer'],
    text: { vi: 'viết tin bài chờ đăng', en: 'write an article to be published' },
  },
  'publish-news': {
    of: 'commune',
    roles: ['commune-officer'],
    text: { vi: 'đăng tin bài của xã', en: 'publish the commune’s news' },
  },
} as const satisfies Record<string, Rule>;
