import type { SlotGrid } from '../../../shared/api/act-contracts.ts';
import type { SlotsView } from '../../../shared/api/slots-view.ts';
import type { Bilingual } from '../../../shared/domain/text.ts';
import { commune } from '../../messages/commune.ts';

export type SlotOf = SlotsView['slots'][number];
type Status = SlotOf['status'];
type GridCell = SlotGrid['units'][number]['slots'][number];

/** A state by its sign, its words and the shade that underlines them: never by colour alone. */
export interface StateWords {
  sign: string;
  text: Bilingual;
  tone: 'good' | 'warn' | 'bad' | 'plain';
}

const states = {
  'on-time': { sign: '✓', text: commune.onTime, tone: 'good' },
  late: { sign: '◷', text: commune.late, tone: 'warn' },
  rejected: { sign: '✗', text: commune.rejected, tone: 'bad' },
  missing: { sign: '!', text: commune.missing, tone: 'bad' },
  excused: { sign: 'M', text: commune.excused, tone: 'plain' },
  'not-due': { sign: '·', text: commune.notDue, tone: 'plain' },
} as const satisfies Record<Status, StateWords>;

/** What each sign of the year stands for. */
export const stateLegend: readonly StateWords[] = [
  ...Object.values(states).filter(({ sign }) => sign !== states['not-due'].sign),
  { ...states['not-due'], text: commune.notDueOrOnChange },
];

interface Told {
  status: Status;
  amended?: boolean;
  isReturned?: boolean;
  /** Only a unit that owes a report each month can be in time to send one. */
  owesMonthly: boolean;
}

export function wordsOf({ status, amended, isReturned, owesMonthly }: Told): StateWords {
  const state = states[status];
  if (status === 'rejected' && isReturned) return { ...state, sign: '↩', text: commune.returned };
  if (status === 'on-time' && amended) return { ...state, text: commune.amended };
  if (status === 'not-due' && !owesMonthly) return { ...state, text: commune.onChange };
  return state;
}

export const wordsOfSlot = (slot: SlotOf, owesMonthly: boolean): StateWords =>
  wordsOf({ ...slot, isReturned: slot.returned !== null, owesMonthly });

export function wordsOfCell(cell: GridCell, owesMonthly: boolean): StateWords | undefined {
  return cell === null ? undefined : wordsOf({ ...cell, owesMonthly });
}

const uploadStates = {
  waiting: { sign: '…', text: commune.waiting, tone: 'plain' },
  accepted: { sign: '✓', text: commune.accepted, tone: 'good' },
  rejected: { sign: '✗', text: commune.refused, tone: 'bad' },
  superseded: { sign: '·', text: commune.superseded, tone: 'plain' },
} as const satisfies Record<SlotOf['uploads'][number]['status'], StateWords>;

export const wordsOfUpload = (status: keyof typeof uploadStates): StateWords => uploadStates[status];

/** How the month stands, for who reminds: what is to be sent yet, what again, what nobody waits for. */
export function countSlots({ completeness }: Pick<SlotsView, 'completeness'>) {
  const { onTime, late, missing, notDue, rejected, excused } = completeness;
  return { received: onTime + late, missing: missing + notDue, rejected, excused };
}
