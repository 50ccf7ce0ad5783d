import { instantText } from '../calendar/dates.ts';
import { periodText } from '../calendar/period-text.ts';
import type { ActOf } from '../acts/act.ts';
import { resendText } from '../acts/return-notes.ts';
import type { MonthRules } from '../rules.ts';
import { excerpt } from '../text.ts';
import type { Unit } from '../unit.ts';
import { letterOf } from './letter.ts';
import { howText, monthText } from './reminder-text.ts';

interface Returned {
  rules: MonthRules;
  unit: Unit;
  act: ActOf<'return'>;
  /** The unit's own link to report by. */
  link: string;
}

/** What a unit is told as soon as its report was returned: why, in the officer's words, until when, and how to send again. */
export function returnedText({ rules, unit, act, link }: Returned): { subject: string; text: string } {
  const month = periodText(rules);
  const at = instantText(rules.periodRule, act.at);
  const [resend, how] = [resendText(rules, act.at), howText(link, rules)];
  const comment = excerpt(act.comment, 1000);
  return {
    subject: `[NTM] Báo cáo được trả lại để sửa: ${unit.name.vi}, ${monthText(rules)}`,
    text: letterOf({
      vi: [
        `Kính gửi ${unit.name.vi},`,
        '',
        `${month.vi}.`,
        `Lúc ${at}, công chức xã trả lại báo cáo của ${unit.name.vi} để sửa: “${comment}”`,
        `Báo cáo này hiện không được tính. ${resend.vi}`,
        '',
        ...how.vi,
      ],
      en: [
        `Dear ${unit.name.en},`,
        '',
        `${month.en}.`,
        `At ${at} the commune’s officer returned the report of ${unit.name.en} to be corrected: “${comment}”`,
        `It does not count now. ${resend.en}`,
        '',
        ...how.en,
      ],
    }),
  };
}
