import { civilDate } from '../calendar/dates.ts';
import { allLaunchedOn, confirmedOn } from './coverage.ts';
import type { DriveSource } from './lines.ts';
import { byCommune, type Seen, type Task } from './task.ts';

interface Looked {
  source: DriveSource;
  task: Task;
  by: string;
}

type Look<By extends Seen['by']> = (seen: Extract<Seen, { by: By }>, looked: Looked) => string | undefined;

/** By what there is to see. */
const looks: { [By in Seen['by']]: Look<By> } = {
  launch: (_seen, { source: { rules, progress }, by }) =>
    by === byCommune ? allLaunchedOn(rules, progress.drive) : confirmedOn(by, progress.drive),
  news: (_seen, { source }) => source.progress.drive?.news?.on,
  confirmation: (_seen, { source: { rules, progress } }) =>
    progress.confirmation?.current ? civilDate(rules.periodRule, progress.confirmation.at) : undefined,
  propaganda: ({ of }, { source, task: { due } }) =>
    source.progress.drive?.propaganda?.[of]?.[due === 'monthly' ? 'on' : 'since'],
  report: ({ of }, { source: { rules, progress }, task: { id }, by }) => {
    const { receivedAt } = progress.slots[by] ?? {};
    const shows = !of || progress.drive?.seen?.[id]?.includes(by);
    return shows && receivedAt !== undefined ? civilDate(rules.periodRule, receivedAt) : undefined;
  },
};

/** The day from which the system itself can see that a task is done by somebody; undefined where it cannot. */
export function seenOn(source: DriveSource, task: Task, by: string): string | undefined {
  return task.seen && look(task.seen, { source, task, by });
}

function look<By extends Seen['by']>(seen: Extract<Seen, { by: By }>, looked: Looked): string | undefined {
  return looks[seen.by](seen, looked);
}
