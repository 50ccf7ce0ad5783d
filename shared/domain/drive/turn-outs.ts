import * as z from 'zod/mini';
import { unitsIn } from '../acts/act-id.ts';
import { takenBackIn } from '../acts/standing.ts';
import { countingDays, isTurnOut } from '../acts/turn-out-days.ts';
import { dateSchema } from '../calendar/dates.ts';
import type { Period } from '../period.ts';
import { idSchema } from '../unit.ts';
import type { MonthRules } from '../rules.ts';
import type { CarryPart } from './carry.ts';
import type { DriveState } from './state.ts';

const said = { date: dateSchema, cleaning: z.boolean() };

/** What a month's head keeps of the acts. */
export const turnOutHeads = {
  'turn-out': { kind: z.literal('turn-out'), unitId: idSchema, ...said },
  'turn-out-of-units': { kind: z.literal('turn-out-of-units'), units: z.array(idSchema), ...said },
} as const;

/** The days of one month on which a unit turned out: each with whether the general cleaning was held. */
const daysSchema = z.record(z.string(), z.boolean());
export type TurnOutDays = z.infer<typeof daysSchema>;

/** Unit → the month in which they were recorded → days. */
export const turnOutState = { turnOuts: z.exactOptional(z.record(z.string(), z.record(z.string(), daysSchema))) };

/**
 * Of two people who speak of one day of a unit the later counts, and the other again once that is taken back; a day that
 * an earlier month has is not counted again.
 */
export const carryTurnOuts: CarryPart<'turnOuts'> = (before, { rules, acts, allActs }) => {
  const turnOuts: Record<string, Record<string, TurnOutDays>> = { ...before.turnOuts };
  const { label } = rules.period;
  const counting = countingDays(allActs.filter(isTurnOut), takenBackIn(allActs));
  for (const act of acts.filter(isTurnOut)) {
    for (const unitId of unitsIn(act)) {
      const told = own(turnOuts, unitId) ?? {};
      const isKnown = Object.entries(told).some(([month, days]) => month !== label && act.date in days);
      if (isKnown || counting.get(`${unitId} ${act.date}`) !== act.id) continue;
      turnOuts[unitId] = { ...told, [label]: { ...told[label], [act.date]: act.cleaning } };
    }
  }
  return { turnOuts };
};

/** The days of a month on which a unit turned out, in order: also one that was told in a later month, known since then. */
export function turnOutDays(
  state: DriveState | undefined,
  unitId: string,
  { from, to }: Pick<Period, 'from' | 'to'>,
): [date: string, cleaning: boolean][] {
  return Object.values(own(state?.turnOuts, unitId) ?? {})
    .flatMap((days) => Object.entries(days))
    .filter(([date]) => from <= date && date <= to)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The months up to this one of which turn-outs are told: what is said of so many months is said of these. */
export function turnOutMonths({ campaign, period, periods }: MonthRules): Period[] {
  const since = campaign.drive?.since;
  if (since === undefined) return [];
  return periods.filter(({ label }) => since <= label && label <= period.label);
}

/** In which of some months a unit held the general cleaning. */
export function cleanedMonths(state: DriveState | undefined, unitId: string, months: readonly Period[]): Period[] {
  return months.filter((month) => turnOutDays(state, unitId, month).some(([, cleaning]) => cleaning));
}

const own = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
