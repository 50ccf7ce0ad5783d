import { periodText } from '../calendar/period-text.ts';
import type { MonthRules } from '../rules.ts';
import type { Unit } from '../unit.ts';

/** What a commune's chat is told of a month: who owes a report, until when, and each unit's way to send it. */
export interface ChatText {
  rules: MonthRules;
  /** Until when, in a sentence. */
  lead: string;
  /** `again`: something came, but nothing that counts. */
  owing: readonly { unit: Unit; again: boolean }[];
  /** Each unit's own way to send. */
  linkOf: (unit: Unit) => string;
}

/** In one piece and in Vietnamese only: it is read on a telephone. */
export function chatLines({ rules, lead, owing, linkOf }: ChatText): string[] {
  const named = (title: string, again: boolean): string[] => {
    const names = owing.filter((each) => each.again === again).map(({ unit }) => unit.name.vi);
    return names.length === 0 ? [] : [`${title}: ${names.join(', ')}.`];
  };
  return [
    `${periodText(rules).vi}.`,
    ...named('Chưa gửi báo cáo', false),
    ...named('Cần sửa và gửi lại', true),
    lead,
    'Gửi báo cáo không cần tài khoản, theo đường dẫn riêng của từng đơn vị (đừng dùng của đơn vị khác):',
    ...owing.map(({ unit }) => `- ${unit.name.vi}: ${linkOf(unit)}`),
    'Đề nghị các đơn vị gửi sớm. Xin cảm ơn.',
  ];
}
