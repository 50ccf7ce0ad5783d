import { instantText } from '../calendar/dates.ts';
import { periodText } from '../calendar/period-text.ts';
import { chatLines } from './chat-text.ts';
import type { TaskStatus } from '../drive/task-status.ts';
import { letterOf } from './letter.ts';
import type { OwingUnit } from './owing.ts';
import { monthText, type Reminding } from './reminder-text.ts';
import { stepLead } from './reminder-steps.ts';
import { overdueIn, taskLines } from './task-lines.ts';

interface Digest {
  owing: OwingUnit[];
  /** Ids of the units that nobody can be written to for. */
  unreached: string[];
  /** The month's duties of the plan. */
  tasks: readonly TaskStatus[];
}

/** What the commune's officer is told: which units are missing, and which duties of the plan are still to be done. */
export function digestText(about: Reminding, digest: Digest): { subject: string; text: string } {
  return digest.owing.length > 0 ? owingText(about, digest) : tasksText(about, digest);
}

/** No unit owes anything: what is left is overdue. */
function tasksText({ rules, at }: Reminding, { tasks }: Digest): { subject: string; text: string } {
  const month = periodText(rules);
  const now = instantText(rules.periodRule, at);
  return {
    subject: `[NTM] Nhiệm vụ quá hạn: ${rules.commune.name.vi} còn ${overdueIn(tasks)} nhiệm vụ, ${monthText(rules)}`,
    text: letterOf({
      vi: [`${month.vi}.`, `Đến ${now}, không còn đơn vị nào nợ báo cáo.`, ...taskLines(rules, tasks, 'vi')],
      en: [`${month.en}.`, `Until ${now}, no unit owes a report.`, ...taskLines(rules, tasks, 'en')],
    }),
  };
}

/** Who is missing and why, who could not be written to, and a text for the chat. */
function owingText(about: Reminding, { owing, unreached, tasks }: Digest): { subject: string; text: string } {
  const { rules, step, at } = about;
  const month = periodText(rules);
  const lead = stepLead(step, rules);
  const now = instantText(rules.periodRule, at);
  const noAddress = owing.filter(({ unit }) => unreached.includes(unit.id));
  return {
    subject: `[NTM] ${step.title.vi}: ${rules.commune.name.vi} còn ${owing.length} đơn vị, ${monthText(rules)}`,
    text: letterOf({
      vi: [
        `${month.vi}.`,
        lead.vi,
        `Đến ${now}, ${rules.commune.name.vi} còn ${owing.length} đơn vị chưa có báo cáo được nhận:`,
        ...owing.map((each) => `- ${each.unit.name.vi}: ${states[each.because.is].vi}`),
        ...noAddressLine(
          'Chưa có địa chỉ thư, đề nghị gọi điện:',
          noAddress.map(({ unit }) => unit.name.vi),
        ),
        ...taskLines(rules, tasks, 'vi'),
        '',
        'Soạn sẵn để dán vào nhóm Zalo của xã:',
        '',
        ...chatOf(about, owing),
      ],
      en: [
        `${month.en}.`,
        lead.en,
        `Until ${now}, ${owing.length} units of ${rules.commune.name.en} have no report that was taken:`,
        ...owing.map((each) => `- ${each.unit.name.en}: ${states[each.because.is].en}`),
        ...noAddressLine(
          'No address is known, please telephone:',
          noAddress.map(({ unit }) => unit.name.en),
        ),
        ...taskLines(rules, tasks, 'en'),
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
