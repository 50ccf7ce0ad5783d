import { instantText } from '../calendar/dates.ts';
import { periodText } from '../calendar/period-text.ts';
import { chatLines } from './chat-text.ts';
import { letterOf } from './letter.ts';
import type { OwingUnit } from './owing.ts';
import { monthText, type Reminding } from './reminder-text.ts';
import { stepLead } from './reminder-steps.ts';

interface Digest {
  owing: OwingUnit[];
  /** Ids of the units that nobody can be written to for. */
  unreached: string[];
}

/** What the commune's officer is told: who is missing and why, who could not be written to, and a text for the chat. */
export function digestText(about: Reminding, { owing, unreached }: Digest): { subject: string; text: string } {
  const { rules, step, at } = about;
  const count = owing.length;
  const month = periodText(rules);
  const lead = stepLead(step, rules);
  const now = instantText(rules.periodRule, at);
  const noAddress = owing.filter(({ unit }) => unreached.includes(unit.id));
  return {
    subject: `[NTM] ${step.title.vi}: ${rules.commune.name.vi} còn ${count} đơn vị, ${monthText(rules)}`,
    text: letterOf({
      vi: [
        `${month.vi}.`,
        lead.vi,
        `Đến ${now}, ${rules.commune.name.vi} còn ${count} đơn vị chưa có báo cáo được nhận:`,
        ...owing.map((each) => `- ${each.unit.name.vi}: ${states[each.because.is].vi}`),
        ...noAddressLine(
          'Chưa có địa chỉ thư, đề nghị gọi điện:',
          noAddress.map(({ unit }) => unit.name.vi),
        ),
        '',
        'Soạn sẵn để dán vào nhóm Zalo của xã:',
        '',
        ...chatOf(about, owing),
      ],
      en: [
        `${month.en}.`,
        lead.en,
        `Until ${now}, ${count} units of ${rules.commune.name.en} have no report that was taken:`,
        ...owing.map((each) => `- ${each.unit.name.en}: ${states[each.because.is].en}`),
        ...noAddressLine(
          'No address is known, please telephone:',
          noAddress.map(({ unit }) => unit.name.en),
        ),
        '',
        'Above: a text in Vietnamese, ready to be pasted into the commune’s chat.',
      ],
    }),
  };
}

const states: Record<OwingUnit['because']['is'], { vi: string; en: string }> = {
  'nothing-came': { vi: 'chưa gửi', en: 'nothing sent' },
  refused: { vi: 'đã gửi, tệp còn lỗi, cần gửi lại', en: 'sent, with problems: to be sent again' },
  returned: { vi: 'xã đã trả lại, cần sửa và gửi lại', en: 'returned by the commune: to be corrected and sent again' },
};

function noAddressLine(title: string, names: string[]): string[] {
  return names.length === 0 ? [] : ['', `${title} ${names.join(', ')}.`];
}

function chatOf({ rules, step, links }: Reminding, owing: OwingUnit[]): string[] {
  return chatLines({
    rules,
    lead: stepLead(step, rules).vi,
    owing: owing.map(({ unit, because }) => ({ unit, again: because.is !== 'nothing-came' })),
    linkOf: (unit) => links.get(unit.id) ?? '',
  });
}
