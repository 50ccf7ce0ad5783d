import type { Messages } from './messages.ts';

export const commune = {
  title: { vi: 'Bảng theo dõi của xã', en: 'The commune’s board' },
  noMonth: { vi: 'Chưa có kỳ nào bắt đầu.', en: 'No period has begun.' },
  criteriaMet: { vi: 'tiêu chí đạt, trên {all}', en: 'criteria met, of {all}' },
} as const satisfies Messages;
