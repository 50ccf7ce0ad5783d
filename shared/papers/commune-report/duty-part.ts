import { countCommended } from '../../domain/drive/commended-counts.ts';
import { coverageOf } from '../../domain/drive/coverage.ts';
import type { Coverage } from '../../domain/drive/launch.ts';
import type { DriveSource } from '../../domain/drive/lines.ts';
import { propagandaKinds, propagandaNames } from '../../domain/drive/propaganda.ts';
import { countTasks, type TaskCounts } from '../../domain/drive/task-counts.ts';
import { countAnswers, taskStatuses, type TaskState, type TaskStatus } from '../../domain/drive/task-status.ts';
import { dateText } from '../../domain/period.ts';
import { findReporter } from '../../domain/unit.ts';

/** What the plan has the commune do, and how far that is, at the instant that the report speaks of. */
export interface DutyPart {
  coverage: Coverage;
  counts: TaskCounts;
  duties: readonly DutyRow[];
  /** How many are nominated and chosen, of nobody by name. */
  commended: ReturnType<typeof countCommended>;
  /** What the commune did itself. */
  propaganda: readonly { name: string; month: number; toDate: number }[];
}

interface DutyRow {
  id: string;
  name: string;
  dueBy: string;
  state: TaskState;
  /** Of units' duties, those that still have it to do; of what is done by one, the day. */
  remark: string;
}

/** Undefined in months before it is said anywhere: their papers stay as they were. */
export function dutyPartOf(source: DriveSource): DutyPart | undefined {
  const { campaign, period } = source.rules;
  if (!campaign.drive || period.label < campaign.drive.since) return undefined;
  const tasks = taskStatuses(source);
  return {
    coverage: coverageOf(source.rules, source.progress.drive),
    counts: countTasks(tasks),
    commended: countCommended(source.rules, source.progress.drive),
    duties: tasks.map((status) => ({
      id: status.task.id,
      name: status.task.name.vi,
      dueBy: dateText(status.dueBy),
      state: status.state,
      remark: remarkOn(source, status),
    })),
    propaganda: propagandaKinds.flatMap((kind) => {
      const tally = source.progress.drive?.propaganda?.[kind];
      return tally ? [{ name: propagandaNames[kind].vi, month: tally.month, toDate: tally.toDate }] : [];
    }),
  };
}

function remarkOn({ rules }: DriveSource, { task, answers, state }: TaskStatus): string {
  const [first] = answers;
  if (task.answers === 'commune') return first?.on ? `ngày ${dateText(first.on)}` : '';
  const left = answers.filter((answer) => answer.state !== 'done' && answer.state !== 'excused');
  const names = left.map(({ by }) => findReporter(rules.register, rules.commune.id, by)?.name.vi ?? by);
  const { done, excused, of } = countAnswers(answers);
  if (names.length === 0) return excused > 0 ? `${done}/${of} đơn vị, ${excused} được miễn` : 'tất cả đơn vị';
  if (state === 'not-due' && done === 0) return '';
  return done + excused === 0 ? 'còn tất cả đơn vị' : `${done}/${of} đơn vị, còn ${names.join(', ')}`;
}
