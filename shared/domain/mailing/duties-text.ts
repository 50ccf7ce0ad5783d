import { instantText } from '../calendar/dates.ts';
import { periodText } from '../calendar/period-text.ts';
import type { TaskStatus } from '../drive/task-status.ts';
import type { Unit } from '../unit.ts';
import { letterOf } from './letter.ts';
import { monthText, type Reminding } from './reminder-text.ts';
import { overdueLines } from './task-lines.ts';

/** What the reporter of a unit that owes no report is told: which of the plan's duties the unit is behind with. */
export function dutiesText(
  { rules, at }: Pick<Reminding, 'rules' | 'at'>,
  { unit, overdue }: { unit: Unit; overdue: readonly TaskStatus[] },
): { subject: string; text: string } {
  const month = periodText(rules);
  const now = instantText(rules.periodRule, at);
  return {
    subject: `[NTM] Nhiệm vụ quá hạn: ${unit.name.vi}, ${monthText(rules)}`,
    text: letterOf({
      vi: [
        `Kính gửi ${unit.name.vi},`,
        '',
        `${month.vi}. Đến ${now}:`,
        ...overdueLines(overdue, 'vi'),
        '',
        'Làm xong, đề nghị báo công chức phụ trách nông thôn mới của xã, hoặc tự ghi bằng tài khoản của đơn vị.',
        'Nếu đã ghi sau thời điểm trên, xin bỏ qua thư này.',
      ],
      en: [
        `Dear ${unit.name.en},`,
        '',
        `${month.en}. Until ${now}:`,
        ...overdueLines(overdue, 'en'),
        '',
        'When it is done, tell the commune’s officer for new-rural work, or record it with the unit’s account.',
        'If you have recorded it since, please ignore this mail.',
      ],
    }),
  };
}
