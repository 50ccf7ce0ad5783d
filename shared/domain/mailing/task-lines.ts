import { dateText } from '../calendar/dates.ts';
import { byCommune } from '../drive/task.ts';
import type { TaskStatus } from '../drive/task-status.ts';
import type { MonthRules } from '../rules.ts';
import { findReporter } from '../unit.ts';

type Language = 'vi' | 'en';

const titles = {
  overdue: { vi: 'Nhiệm vụ của kế hoạch đã quá hạn:', en: 'Duties of the plan that are overdue:' },
  due: { vi: 'Nhiệm vụ đến hạn trong kỳ:', en: 'Duties that are due this month:' },
} as const;

const until = { overdue: { vi: 'hạn', en: 'was due on' }, due: { vi: 'hạn', en: 'due on' } } as const;

/** The duties that are still to be done, for the commune's officer: what is overdue first. Nothing where none is. */
export function taskLines(rules: MonthRules, tasks: readonly TaskStatus[], language: Language): string[] {
  return (['overdue', 'due'] as const).flatMap((state) => {
    const left = tasks.filter((status) => status.state === state);
    const lines = left.map((status) => lineOf(rules, { status, state, language }));
    return lines.length === 0 ? [] : ['', titles[state][language], ...lines];
  });
}

/** The same for one unit, of what it is behind with. */
export function overdueLines(tasks: readonly TaskStatus[], language: Language): string[] {
  const lines = tasks.map(({ task, dueBy }) => dutyLine({ task, dueBy, state: 'overdue', language }));
  return lines.length === 0 ? [] : ['', titles.overdue[language], ...lines];
}

interface Told {
  status: TaskStatus;
  state: 'overdue' | 'due';
  language: Language;
}

/** “- Tuyên truyền trên loa của xóm, hạn 16/04/2024: Xóm 2, Xóm 5”. */
function lineOf(rules: MonthRules, { status: { task, dueBy, answers }, state, language }: Told): string {
  const left = answers.filter((answer) => answer.state === state && answer.by !== byCommune);
  const names = left.map(({ by }) => findReporter(rules.register, rules.commune.id, by)?.name[language] ?? by);
  const who = names.length === 0 ? '' : `: ${names.join(', ')}`;
  return `${dutyLine({ task, dueBy, state, language })}${who}`;
}

function dutyLine({ task, dueBy, state, language }: Pick<TaskStatus, 'task' | 'dueBy'> & Omit<Told, 'status'>): string {
  return `- ${task.name[language]}, ${until[state][language]} ${dateText(dueBy)}`;
}

export function overdueIn(tasks: readonly TaskStatus[]): number {
  return tasks.filter(({ state }) => state === 'overdue').length;
}
