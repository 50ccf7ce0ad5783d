import { readGiven } from '../../../data/given.ts';
import { participantsOf } from '../../../shared/domain/drive/participant.ts';
import type { DriveState } from '../../../shared/domain/drive/state.ts';
import { answerersOf, tasksIn } from '../../../shared/domain/drive/task.ts';
import { sha256 } from '../../../shared/domain/upload-id.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';

const day = (at: number): string => `2024-03-${String(1 + (at % 28)).padStart(2, '0')}`;

const labels = ['2024-03', '2024-04', '2024-05', '2024-06'];
/** Parts of ids of nominations. */
const slugs = (seed: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => sha256(`${seed} ${count} ${at}`).slice(0, 12)).toSorted();

/** Lục Ba’s drive with everybody launched to and confirmed, every duty done by everybody, and every kind of propaganda, and each month eight nominated and chosen. */
export function fullDrive(): DriveState {
  const rules = rulesOf(readGiven(), { communeId: 'luc-ba', period: '2024-06' });
  if (!rules) throw new Error('no month');
  const ids = participantsOf(rules).map(({ id }) => id);
  const days = (names: string[]) => Object.fromEntries(names.map((name, at) => [name, day(at * 7)]));
  const tasks = tasksIn(rules);
  const hamlets = ids.filter((id) => id.startsWith('xom-'));
  const tally = { month: 12, toDate: 345, on: '2024-06-02', since: '2024-03-20' };
  return {
    launched: days(ids),
    confirmed: days(ids),
    done: Object.fromEntries(tasks.map((task) => [task.id, days(answerersOf(task, rules))])),
    seen: { 'NV.12': hamlets, 'NV.13': hamlets },
    news: { on: '2024-06-02' },
    nominated: Object.fromEntries(
      labels.map((label, at) => [label, { commune: slugs(at, 6), district: slugs(at, 2) }]),
    ),
    decided: Object.fromEntries(
      labels.map((label) => [label, { at: `${label}-25T02:00:00.123Z`, in: label, commune: 6, district: 2 }]),
    ),
    propaganda: { loudspeaker: tally, banner: tally, meeting: tally, article: tally },
  };
}
