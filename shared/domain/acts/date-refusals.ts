import type { RequestFault } from '../errors.ts';
import { dateText } from '../period.ts';
import type { Bilingual } from '../text.ts';

interface Span {
  from: string;
  to: string;
}

/** What is done for the drive is done on a day of it. */
export function beforeDrive(found: string, from: string): RequestFault {
  return fault('date-before-drive', {
    vi: `Ngày ${dateText(found)} trước khi đợt thi đua bắt đầu (${dateText(from)}). Hãy xem lại ngày.`,
    en: `The date ${dateText(found)} is before the drive began (${dateText(from)}). Look at the date again.`,
  });
}

/** What is counted by the month is of its month, and of no other. */
export function notOfMonth(found: string, { from, to }: Span): RequestFault {
  return fault('date-not-of-month', {
    vi: `Việc này tính theo tháng: ngày ${dateText(found)} không thuộc kỳ này (${dateText(from)}–${dateText(to)}). Kỳ đã khóa không ghi thêm được.`,
    en: `This is counted by the month, and ${dateText(found)} is not within this period (${dateText(from)}–${dateText(to)}). Nothing is added to a period that is locked.`,
  });
}

function fault(code: string, message: Bilingual): RequestFault {
  return { at: '/date', code, message };
}
