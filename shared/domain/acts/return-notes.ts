import { instantText } from '../calendar/dates.ts';
import type { MonthRules } from '../rules.ts';
import type { Bilingual } from '../text.ts';
import type { Unit } from '../unit.ts';

/** Until when a report that was returned is to be sent again, and what that makes of it. */
export function resendText({ period, periodRule }: MonthRules, returnedAt: string): Bilingual {
  const [due, lock] = [period.lateFrom, period.locksAt].map((instant) => instantText(periodRule, instant));
  if (returnedAt < period.lateFrom) {
    return {
      vi: `Gửi lại trước ${due} thì vẫn đúng hạn; trước ${lock} thì tính là nộp muộn; sau đó kỳ đã khóa.`,
      en: `Sent again before ${due} it is on time; before ${lock} it is late; then the month is locked.`,
    };
  }
  return {
    vi: `Đã quá hạn nộp: bản gửi lại trước ${lock} được tính là nộp muộn, trừ khi đơn vị có bản đúng hạn không bị trả lại; sau đó kỳ đã khóa.`,
    en: `The deadline has passed: sent again before ${lock} it is late, unless the unit has one in time that was not returned; then the month is locked.`,
  };
}

/** What an officer is told who has returned a report: whether the sender is, and what becomes of punctuality. */
export function returnNotes(
  rules: MonthRules,
  about: { unit: Unit; returnedAt: string; reporters: number },
): Bilingual[] {
  const { unit, returnedAt, reporters } = about;
  return [reporters > 0 ? told(unit, reporters) : notTold(unit), resendText(rules, returnedAt)];
}

function told({ name }: Unit, reporters: number): Bilingual {
  return {
    vi: `${name.vi} được báo ngay bằng thư (${reporters} người nhận), kèm ý kiến này và cách gửi lại.`,
    en: `${name.en} is told by mail at once (${reporters} recipients), with this comment and how to send again.`,
  };
}

function notTold({ name }: Unit): Bilingual {
  return {
    vi: `Chưa có địa chỉ thư của ${name.vi}: không ai được báo tự động, đề nghị gọi điện cho đơn vị.`,
    en: `No mail address of ${name.en} is known: nobody is told by itself, please call the unit.`,
  };
}
