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

/** A monthly duty is done within its month, and of a locked month it stays as it was. */
export function dutyOfOtherMonth(found: string, { from, to }: Span): RequestFault {
  return fault('date-not-of-month', {
    vi: `Nhiệm vụ này làm hằng tháng: ngày ${dateText(found)} thuộc kỳ đã khóa, nhiệm vụ của kỳ đó giữ như khi khóa. Nếu kỳ này (${dateText(from)}–${dateText(to)}) đã làm, hãy ghi ngày làm trong kỳ này.`,
    en: `This duty is done each month: ${dateText(found)} is of a period that is locked, whose duties stay as they were then. If it was done in this period (${dateText(from)}–${dateText(to)}), give the day on which it was.`,
  });
}

function fault(code: string, message: Bilingual): RequestFault {
  return { at: '/date', code, message };
}
