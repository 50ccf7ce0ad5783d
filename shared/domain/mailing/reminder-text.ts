import { instantText } from '../calendar/dates.ts';
import { periodText } from '../calendar/period-text.ts';
import type { MonthRules } from '../rules.ts';
import type { TaskStatus } from '../drive/task-status.ts';
import { excerpt } from '../text.ts';
import { letterOf } from './letter.ts';
import type { Because, OwingUnit } from './owing.ts';
import { overdueLines } from './task-lines.ts';
import { stepLead, type ReminderStep } from './reminder-steps.ts';

/** What every text of a step rests on. */
export interface Reminding {
  rules: MonthRules;
  step: ReminderStep;
  at: string;
  /** Of each unit that owes: its own link to report by. */
  links: ReadonlyMap<string, string>;
}

/**
 * What a unit's reporter is told: that the report is owed, until when, what was wrong with the last file, how to send, and
 * which of the plan's duties the unit is behind with.
 */
export function reminderText(
  about: Reminding,
  { unit, because, overdue }: OwingUnit & { overdue: readonly TaskStatus[] },
): { subject: string; text: string } {
  const { rules, step } = about;
  const lead = stepLead(step, rules);
  const month = periodText(rules);
  const link = about.links.get(unit.id) ?? '';
  const why = whyText(because, { ...about, link });
  const how = howText(link, rules);
  return {
    subject: `[NTM] ${step.title.vi}: ${unit.name.vi}, ${monthText(rules)}`,
    text: letterOf({
      vi: [
        `Kính gửi ${unit.name.vi},`,
        '',
        `${month.vi}.`,
        lead.vi,
        ...why.vi.map((line) => line.replace('{unit}', unit.name.vi)),
        '',
        ...how.vi,
        ...overdueLines(overdue, 'vi'),
        '',
        'Nếu đã gửi sau thời điểm trên, xin bỏ qua thư này.',
      ],
      en: [
        `Dear ${unit.name.en},`,
        '',
        `${month.en}.`,
        lead.en,
        ...why.en.map((line) => line.replace('{unit}', unit.name.en)),
        '',
        ...how.en,
        ...overdueLines(overdue, 'en'),
        '',
        'If you have sent it since, please ignore this mail.',
      ],
    }),
  };
}

/** Short, for a subject: the last short period is called by a month that it does not reach, so not by that. */
export function monthText({ period }: Pick<MonthRules, 'period'>): string {
  return period.cutShort ? 'kỳ cuối đợt' : `kỳ tháng ${Number(period.label.slice(5))}/${period.label.slice(0, 4)}`;
}

const mostProblems = 3;
const longest = 300;

function whyText(because: Because, { rules, at, link }: Reminding & { link: string }): { vi: string[]; en: string[] } {
  const now = instantText(rules.periodRule, at);
  switch (because.is) {
    case 'nothing-came':
      return {
        vi: [`Đến ${now}, xã chưa nhận được báo cáo của {unit}.`],
        en: [`Until ${now} no report of {unit} has come.`],
      };
    case 'returned':
      return {
        vi: [`Báo cáo của {unit} đã được trả lại để sửa: “${excerpt(because.comment, longest)}”`],
        en: [`The report of {unit} was returned to be corrected: “${excerpt(because.comment, longest)}”`],
      };
    case 'refused':
      return refusedText(because, { sent: instantText(rules.periodRule, because.receivedAt), link });
  }
}

function refusedText(
  { problems, uploadId }: Extract<Because, { is: 'refused' }>,
  { sent, link }: { sent: string; link: string },
): { vi: string[]; en: string[] } {
  const shown = problems.slice(0, mostProblems);
  const all = `${link}/uploads/${uploadId}`;
  return {
    vi: [
      `Tệp của {unit} gửi lúc ${sent} chưa được nhận, vì còn ${problems.length} lỗi:`,
      ...shown.map(({ vi }) => `- ${excerpt(vi, longest)}`),
      `Xem tất cả: ${all}`,
    ],
    en: [
      `The file of {unit} sent at ${sent} was not taken, because of ${problems.length} problems:`,
      ...shown.map(({ en }) => `- ${excerpt(en, longest)}`),
      `All of them: ${all}`,
    ],
  };
}

/** Where the form is and how it is sent, without an account. */
export function howText(link: string, { period }: Pick<MonthRules, 'period'>): { vi: string[]; en: string[] } {
  const form = `${link}/forms/${period.label}.xlsx`;
  return {
    vi: [
      'Cách gửi:',
      `1. Tải biểu để điền: ${form}`,
      '2. Điền số liệu của tháng rồi lưu lại. Không có thì ghi 0, không áp dụng thì ghi x.',
      `3. Gửi tệp theo đường dẫn riêng của đơn vị, không cần tài khoản: ${link}`,
      'Cũng có thể đưa tệp cho công chức phụ trách nông thôn mới của xã. Đừng chuyển đường dẫn cho người ngoài đơn vị.',
    ],
    en: [
      'How to send:',
      `1. Get the form to fill in: ${form}`,
      '2. Fill in the month’s figures and save it. Write 0 for none, x for not applicable.',
      `3. Send the file by the unit’s own link, no account is needed: ${link}`,
      'Or give the file to the commune’s officer for new-rural work. Do not pass the link on outside the unit.',
    ],
  };
}
