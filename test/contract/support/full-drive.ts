import { readGiven } from '../../../data/given.ts';
import { participantsOf } from '../../../shared/domain/drive/participant.ts';
import type { DriveState } from '../../../shared/domain/drive/state.ts';
import { answerersOf, tasksIn } from '../../../shared/domain/drive/task.ts';
import { rulesOf } from '../../../shared/domain/rules.ts';

const day = (at: number): string => `2024-03-${String(1 + (at % 28)).padStart(2, '0')}`;

/** Lục Ba’s drive with everybody launched to and confirmed, every duty done by everybody, and every kind of propaganda. */
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
    propaganda: { loudspeaker: tally, banner: tally, meeting: tally, article: tally },
  };
}
