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
  links: { title: string; of: (unit: Unit) => string };
}

/** In one piece and in Vietnamese only: it is read on a telephone. */
export function chatLines({ rules, lead, owing, links }: ChatText): string[] {
  const named = (title: string, again: boolean): string[] => {
    const names = owing.filter((each) => each.again === again).map(({ unit }) => unit.name.vi);
    return names.length === 0 ? [] : [`${title}: ${names.join(', ')}.`];
  };
  return [
    `${periodText(rules).vi}.`,
    ...named('Chưa gửi báo cáo', false),
    ...named('Cần sửa và gửi lại', true),
    lead,
    links.title,
    ...owing.map(({ unit }) => `- ${unit.name.vi}: ${links.of(unit)}`),
    'Đề nghị các đơn vị gửi sớm. Xin cảm ơn.',
  ];
}
