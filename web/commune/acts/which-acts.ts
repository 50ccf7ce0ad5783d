import type { ActsView } from '../../../shared/api/act-contracts.ts';
import type { SlotOf } from '../units/unit-words.ts';

export type UnitAct = 'return' | 'excuse' | 'reopen' | 'key-in';

interface Moment {
  isLocked: boolean;
  owesMonthly: boolean;
}

/** The report of a unit that counts now; undefined where none does. */
export const countedOf = ({ uploads }: Pick<SlotOf, 'uploads'>): SlotOf['uploads'][number] | undefined =>
  uploads.find(({ status }) => status === 'accepted');

/** What can be done about a unit's month as it is. The API has the last word. */
export function actsOnUnit(slot: Pick<SlotOf, 'uploads' | 'ticket' | 'status'>, moment: Moment): UnitAct[] {
  const hasReport = countedOf(slot) !== undefined;
  const isReopened = slot.ticket?.state === 'approved';
  const isAskedFor = slot.ticket?.state === 'requested';
  if (moment.isLocked) return isReopened ? ['key-in'] : offered(['reopen', !isAskedFor]);
  const canExcuse = moment.owesMonthly && !hasReport && slot.status !== 'excused';
  return offered(['return', hasReport], ['key-in', true], ['excuse', canExcuse]);
}

const offered = (...acts: readonly [UnitAct, boolean][]): UnitAct[] => acts.flatMap(([act, can]) => (can ? [act] : []));

type Listed = ActsView['acts'][number];

/** Evidence, news and what is done for the drive: no state of a closed month rests on it, or the next version says so. */
const atAnyTime: ReadonlySet<string> = new Set([
  'evidence',
  'publish-news',
  'turn-out',
  'turn-out-of-units',
  'pledge',
  'receipt',
  'spending',
  'launch',
  'launch-confirm',
  'task-done',
  'propaganda',
] satisfies Listed['act']['kind'][]);

/** Whether something recorded can be taken back from here: what changes a locked month's figures cannot. */
export function canWithdraw({ act, state }: Listed, isLocked: boolean): boolean {
  if (state !== 'in-force') return false;
  return atAnyTime.has(act.kind) || (!isLocked && (act.kind === 'return' || act.kind === 'excuse'));
}

/** Whether somebody's request to reopen waits for an answer, and whether this person may give it. */
export function approvalOf({ act, state }: Listed, person: string): 'may' | 'somebody-else' | 'nothing' {
  if (act.kind !== 'reopen-request' || state !== 'requested') return 'nothing';
  return act.by === person ? 'somebody-else' : 'may';
}
