import { dateText } from '../calendar/dates.ts';
import { periodText } from '../calendar/period-text.ts';
import { chatLines } from '../mailing/chat-text.ts';
import { lastCountedDay } from '../mailing/reminder-steps.ts';
import type { MonthRules } from '../rules.ts';
import type { SlotStatus } from '../slot.ts';
import type { Bilingual } from '../text.ts';
import type { Unit } from '../unit.ts';

/** A unit with its link, and where its report stands. */
export interface LinkedUnit {
  unit: Unit;
  status: SlotStatus;
  url: string;
}

/** Ready to be pasted into the commune's chat: who has not sent, each with its link; empty where all have. */
export function linkChat(rules: MonthRules, units: readonly LinkedUnit[], at: string): string {
  const owing = units.filter(({ unit, status }) => unit.owes === 'monthly' && owes(status));
  if (owing.length === 0) return '';
  const urls = new Map(owing.map(({ unit, url }) => [unit.id, url]));
  return chatLines({
    rules,
    lead: deadlineText(rules, at).vi,
    owing: owing.map(({ unit, status }) => ({ unit, again: status === 'rejected' })),
    linkOf: (unit) => urls.get(unit.id) ?? '',
  }).join('\n');
}

/** For one unit alone, where the link is not for everybody's eyes. */
export function linkMessage(rules: MonthRules, { unit, url }: LinkedUnit, at: string): string {
  return [
    `${unit.name.vi}, ${rules.commune.name.vi}.`,
    `${periodText(rules).vi}.`,
    deadlineText(rules, at).vi,
    `Gửi báo cáo không cần tài khoản, theo đường dẫn riêng này (đừng chuyển cho người ngoài đơn vị): ${url}`,
  ].join('\n');
}

/** Until when, in a sentence. */
export function deadlineText(rules: MonthRules, at: string): Bilingual {
  const due = dateText(rules.period.unitDeadline);
  const last = dateText(lastCountedDay(rules));
  if (at < rules.period.lateFrom)
    return {
      vi: `Hạn nộp báo cáo tháng: hết ngày ${due}.`,
      en: `The monthly report is due by the end of ${due}.`,
    };
  return {
    vi: `Đã quá hạn nộp báo cáo tháng (ngày ${due}). Báo cáo gửi đến hết ngày ${last} vẫn được tính, nhưng ghi là nộp muộn.`,
    en: `The monthly report was due on ${due}. One that comes by the end of ${last} still counts, as late.`,
  };
}

function owes(status: SlotStatus): boolean {
  return status === 'not-due' || status === 'missing' || status === 'rejected';
}
