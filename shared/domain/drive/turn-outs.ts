import * as z from 'zod/mini';
import { daysIn, unitsIn } from '../acts/act-id.ts';
import { lastOfEach } from '../acts/standing.ts';
import { dateSchema } from '../calendar/dates.ts';
import { labelsBetween } from '../calendar/labels.ts';
import { idSchema } from '../unit.ts';
import type { MonthAct } from '../month-act.ts';
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

/** Unit → month → its days. */
export const turnOutState = { turnOuts: z.exactOptional(z.record(z.string(), z.record(z.string(), daysSchema))) };

/**
 * Of two that speak of one day of a unit the later counts, and nothing once that is taken back; a day that an earlier
 * month has is not counted again.
 */
export const carryTurnOuts: CarryPart<'turnOuts'> = (before, { rules, acts, allActs }) => {
  const turnOuts: Record<string, Record<string, TurnOutDays>> = { ...before.turnOuts };
  const { label } = rules.period;
  const last = lastOfEach(allActs, (act) => (isTurnOut(act) ? daysIn(act) : []));
  for (const act of acts.filter(isTurnOut)) {
    for (const unitId of unitsIn(act)) {
      const told = own(turnOuts, unitId) ?? {};
      const isKnown = Object.entries(told).some(([month, days]) => month !== label && act.date in days);
      if (isKnown || last.get(`${unitId} ${act.date}`) !== act.id) continue;
      turnOuts[unitId] = { ...told, [label]: { ...told[label], [act.date]: act.cleaning } };
    }
  }
  return { turnOuts };
};

function isTurnOut(act: MonthAct): act is Extract<MonthAct, { kind: 'turn-out' | 'turn-out-of-units' }> {
  return act.kind === 'turn-out' || act.kind === 'turn-out-of-units';
}

/** The days on which a unit turned out in a month, in order. */
export function turnOutDays(
  state: DriveState | undefined,
  unitId: string,
  label: string,
): [date: string, cleaning: boolean][] {
  const months = own(state?.turnOuts, unitId) ?? {};
  return Object.entries(own(months, label) ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The months up to this one of which turn-outs are told: what is said of so many months is said of these. */
export function turnOutMonths({ campaign, period: { label } }: Pick<MonthRules, 'campaign' | 'period'>): string[] {
  const since = campaign.drive?.since;
  return since === undefined || label < since ? [] : labelsBetween(since, label);
}

/** In which of some months a unit said that it held the general cleaning. */
export function cleanedMonths(state: DriveState | undefined, unitId: string, months: readonly string[]): string[] {
  const told = own(state?.turnOuts, unitId) ?? {};
  return months.filter((label) => Object.values(own(told, label) ?? {}).includes(true));
}

const own = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;
