import type { Act, ActContent } from '../../../shared/domain/acts/act.ts';
import { actIdOf } from '../../../shared/domain/acts/act-id.ts';
import { makeProgress } from '../../../shared/domain/make-progress.ts';
import { monthActOf } from '../../../shared/domain/month-act.ts';
import type { MonthProgress } from '../../../shared/domain/progress.ts';
import type { SlotState } from '../../../shared/domain/slot.ts';
import { must } from '../../fixtures/reports/form-of.ts';
import { rulesIn } from './lucba.ts';

export type Asked = ActContent;

/** An officer's act of a month, at noon of a day. */
export function actIn(period: string, content: ActContent, day: string): Act {
  const draft = { communeId: 'luc-ba', period, at: `${day}T05:00:00.000Z`, by: 'officer@luc-ba', ...content };
  return { ...draft, id: actIdOf(draft, undefined) };
}

/** Lục Ba's months from January on, each from the one before: what was sent in it and done in it. */
export function driveMonths(months: Record<string, { acts?: Act[]; slots?: SlotState[] }>, last: string) {
  let previous: MonthProgress | undefined;
  for (const period of ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'].filter(
    (each) => each <= last,
  )) {
    const { acts = [], slots = [] } = months[period] ?? {};
    const kept = acts.flatMap((act) => monthActOf(act) ?? []);
    previous = makeProgress({ rules: rulesIn(period), previous, slots, acts: kept });
  }
  return { rules: rulesIn(last), progress: must(previous) };
}
